package it.opencatalogo.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * One kept-alive HTTP/1.1 connection that spends as little as it can: the client sits on the same two cores as what it measures,
 * and a full HTTP client costs more than some of the answers.
 */
final class Connection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;

    /** {@code text} is null unless it was asked for. */
    record Answer(int status, long bytes, long firstByteNanos, String text) { }

    Connection(URI base) throws IOException {
        socket = new Socket(base.getHost(), base.getPort() < 0 ? 80 : base.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    Answer send(byte[] request, boolean keep) throws IOException {
        long start = System.nanoTime();
        out.write(request);
        out.flush();
        fill();
        long firstByte = System.nanoTime() - start;
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        long length = -1;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String name = header.substring(0, colon);
            if (name.equalsIgnoreCase("content-length")) {
                length = Long.parseLong(header.substring(colon + 1).strip());
            } else if (name.equalsIgnoreCase("transfer-encoding")) {
                chunked = true;
            }
        }
        StringBuilder text = keep ? new StringBuilder() : null;
        long bytes = chunked ? chunks(text) : body(Math.max(0, length), text);
        return new Answer(status, bytes, firstByte, keep ? text.toString() : null);
    }

    private long chunks(StringBuilder text) throws IOException {
        long bytes = 0;
        for (long size = size(line()); size > 0; size = size(line())) {
            bytes += body(size, text);
            line();
        }
        line();
        return bytes;
    }

    private static long size(String line) {
        int semicolon = line.indexOf(';');
        return Long.parseLong(semicolon < 0 ? line.strip() : line.substring(0, semicolon).strip(), 16);
    }

    private long body(long length, StringBuilder text) throws IOException {
        for (long left = length; left > 0;) {
            if (at == end) {
                fill();
            }
            int part = (int) Math.min(left, end - at);
            if (text != null) {
                text.append(new String(buffer, at, part, StandardCharsets.ISO_8859_1));
            }
            at += part;
            left -= part;
        }
        return length;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        while (true) {
            if (at == end) {
                fill();
            }
            char c = (char) (buffer[at++] & 0xff);
            if (c == '\n') {
                return line.toString();
            }
            if (c != '\r') {
                line.append(c);
            }
        }
    }

    private void fill() throws IOException {
        end = in.read(buffer);
        at = 0;
        if (end < 0) {
            end = 0;
            throw new EOFException("the server closed the connection");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
