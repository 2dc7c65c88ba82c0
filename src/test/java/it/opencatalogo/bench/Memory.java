package it.opencatalogo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Proportional set size of processes and their descendants: shared pages count once over all that share them. Linux only. */
final class Memory {
    private Memory() { }

    /** In MB; empty where /proc does not tell. */
    static Optional<Long> ofTrees(Set<Long> roots) {
        Set<Long> all = roots.stream().flatMap(pid -> ProcessHandle.of(pid).stream())
            .flatMap(p -> Stream.concat(Stream.of(p), p.descendants())).map(ProcessHandle::pid).collect(Collectors.toSet());
        long kilobytes = all.stream().mapToLong(Memory::pss).sum();
        return kilobytes == 0 ? Optional.empty() : Optional.of(kilobytes / 1024);
    }

    /** The process that listens on a port, by the socket's inode. */
    static Optional<Long> listener(int port) {
        String local = String.format(":%04X", port);
        Set<String> sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6").flatMap(f -> lines(Path.of(f)).stream()).map(l -> l.strip().split("\\s+"))
            .filter(c -> c.length > 9 && c[1].endsWith(local) && c[3].equals("0A")).map(c -> "socket:[" + c[9] + "]").collect(Collectors.toSet());
        return ProcessHandle.allProcesses().map(ProcessHandle::pid).filter(pid -> holds(pid, sockets)).findFirst();
    }

    /** The server of a data folder, if one runs. */
    static Optional<Long> postgres(Path folder) {
        return lines(folder.resolve("postmaster.pid")).stream().findFirst().map(l -> Long.parseLong(l.strip()));
    }

    private static boolean holds(long pid, Set<String> sockets) {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return open.anyMatch(fd -> {
                try {
                    return sockets.contains(Files.readSymbolicLink(fd).toString());
                } catch (IOException closedMeanwhile) {
                    return false;
                }
            });
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static long pss(long pid) {
        return lines(Path.of("/proc/" + pid + "/smaps_rollup")).stream().filter(l -> l.startsWith("Pss:"))
            .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", ""))).sum();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException gone) {
            return List.of();
        }
    }
}
