package it.opencatalogo.activity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines two texts have in common, found as people would: the longest common run first, then left and right of it (Ratcliff and
 * Obershelp, Dr. Dobb's Journal, July 1988). In long texts, lines that stand everywhere anchor nothing. CKAN's differences are made so.
 */
final class LineMatches {
    private static final int LONG = 200;
    private final List<String> before;
    private final List<String> after;
    private final Map<String, List<Integer>> places = new HashMap<>();

    private LineMatches(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        for (int i = 0; i < after.size(); i++) {
            places.computeIfAbsent(after.get(i), line -> new ArrayList<>()).add(i);
        }
        if (after.size() >= LONG) {
            int everywhere = after.size() / 100 + 1;
            places.values().removeIf(found -> found.size() > everywhere);
        }
    }

    /** Lines {@code from} to {@code to}, the latter excluded, of both texts; they are the same if {@code equal}. */
    record Part(boolean equal, int from1, int to1, int from2, int to2) {
    }

    private record Run(int start1, int start2, int length) {
    }

    /** The whole of both texts, equal and differing parts in turn. */
    static List<Part> of(List<String> before, List<String> after) {
        List<Part> parts = new ArrayList<>();
        int at1 = 0;
        int at2 = 0;
        for (Run run : new LineMatches(before, after).runs()) {
            if (at1 < run.start1 || at2 < run.start2) {
                parts.add(new Part(false, at1, run.start1, at2, run.start2));
            }
            at1 = run.start1 + run.length;
            at2 = run.start2 + run.length;
            if (run.length > 0) {
                parts.add(new Part(true, run.start1, at1, run.start2, at2));
            }
        }
        return parts;
    }

    /** Sorted, neighbours joined, and an empty one at the end of both texts. */
    private List<Run> runs() {
        List<Run> found = new ArrayList<>();
        Deque<int[]> open = new ArrayDeque<>(List.of(new int[] {0, before.size(), 0, after.size()}));
        while (!open.isEmpty()) {
            int[] range = open.pop();
            Run longest = longest(range);
            if (longest.length > 0) {
                found.add(longest);
                open.push(new int[] {range[0], longest.start1, range[2], longest.start2});
                open.push(new int[] {longest.start1 + longest.length, range[1], longest.start2 + longest.length, range[3]});
            }
        }
        found.sort(Comparator.comparingInt(Run::start1));
        found.add(new Run(before.size(), after.size(), 0));
        List<Run> joined = new ArrayList<>();
        for (Run run : found) {
            Run last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && run.length > 0 && last.start1 + last.length == run.start1 && last.start2 + last.length == run.start2) {
                joined.set(joined.size() - 1, new Run(last.start1, last.start2, last.length + run.length));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    private Run longest(int[] range) {
        Run best = new Run(range[0], range[2], 0);
        Map<Integer, Integer> lengths = new HashMap<>();
        for (int i = range[0]; i < range[1]; i++) {
            Map<Integer, Integer> next = new HashMap<>();
            for (int j : places.getOrDefault(before.get(i), List.of())) {
                if (j >= range[2] && j < range[3]) {
                    int length = lengths.getOrDefault(j - 1, 0) + 1;
                    next.put(j, length);
                    if (length > best.length) {
                        best = new Run(i - length + 1, j - length + 1, length);
                    }
                }
            }
            lengths = next;
        }
        return widened(best, range);
    }

    /** By equal lines around it that anchor nothing themselves. */
    private Run widened(Run run, int[] range) {
        int start1 = run.start1;
        int start2 = run.start2;
        int length = run.length;
        while (start1 > range[0] && start2 > range[2] && before.get(start1 - 1).equals(after.get(start2 - 1))) {
            start1--;
            start2--;
            length++;
        }
        while (start1 + length < range[1] && start2 + length < range[3] && before.get(start1 + length).equals(after.get(start2 + length))) {
            length++;
        }
        return new Run(start1, start2, length);
    }
}
