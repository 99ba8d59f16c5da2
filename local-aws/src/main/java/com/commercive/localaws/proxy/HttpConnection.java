package com.commercive.localaws.proxy;

import com.commercive.localaws.http.LoopbackRequest;
import com.commercive.localaws.http.LoopbackResponse;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** HTTP/1.1 over a socket that can be reset at any byte. Bodies must have a length, as those of the SDK's clients do. */
final class HttpConnection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private volatile boolean idle;

    HttpConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        socket.setTcpNoDelay(true);
    }

    /** Reads the next request; returns empty where the client has closed the connection. */
    Optional<LoopbackRequest> read() throws IOException {
        idle = true;
        String line = line();
        idle = false;
        if (line.isEmpty()) {
            return Optional.empty();
        }
        String[] words = line.split(" ", 3);
        Map<String, List<String>> headers = headers();
        int length = Optional.ofNullable(headers.get("content-length"))
                .map(values -> Integer.parseInt(values.getFirst()))
                .orElse(0);
        return Optional.of(new LoopbackRequest(words[0], words[1], headers, in.readNBytes(length)));
    }

    private Map<String, List<String>> headers() throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    /** Reads a line without its end; returns an empty one at the end of the stream. */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                if (line.size() > 0) {
                    throw new EOFException("the stream ends within a line");
                }
                return "";
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    void write(LoopbackResponse response) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + response.status() + " x\r\n");
        response.headers().forEach((name, values) -> {
            if (!name.startsWith(":")) {
                values.forEach(value -> head.append(name + ": " + value + "\r\n"));
            }
        });
        head.append("Content-Length: " + response.body().length + "\r\n\r\n");
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        message.writeBytes(response.body());
        socket.getOutputStream().write(message.toByteArray());
    }

    /** Returns whether the next request has not been read yet. */
    boolean isIdle() {
        return idle;
    }

    /** Closes the connection so that the other side sees a reset. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
