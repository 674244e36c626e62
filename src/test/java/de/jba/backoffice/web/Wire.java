// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Sends what no client library would, byte for byte. */
record Wire(URI application) {
    private static final int PATIENCE = 60_000;

    Wire(String application) {
        this(URI.create(application));
    }

    /** What came back; status 0 when the server closed the connection without a word. */
    record Answer(int status, List<String> headers, String body) {
        /** The value of a header, or an empty text. */
        String header(String name) {
            String begin = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(begin))
                    .map(line -> line.substring(begin.length()).strip())
                    .findFirst()
                    .orElse("");
        }

        /** Headers and body, to look for what must not be there. */
        String everything() {
            return String.join("\n", headers) + "\n\n" + body;
        }
    }

    /** A request without a body. */
    Answer send(String method, String target, String... headers) throws IOException {
        return send(method, target, new byte[0], headers);
    }

    /** A request with the headers as they are given, and its length. */
    Answer send(String method, String target, byte[] body, String... headers) throws IOException {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: "
                + application.getAuthority() + "\r\nConnection: close\r\n");
        Arrays.stream(headers).forEach(line -> head.append(line).append("\r\n"));
        if (body.length > 0 || !"GET".equals(method)) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return raw((head + "\r\n").getBytes(StandardCharsets.UTF_8), body);
    }

    /** Bytes as they are. */
    Answer raw(byte[]... parts) throws IOException {
        try (Socket socket = new Socket(application.getHost(), application.getPort())) {
            socket.setSoTimeout(PATIENCE);
            try {
                for (byte[] part : parts) {
                    socket.getOutputStream().write(part);
                }
                socket.getOutputStream().flush();
            } catch (IOException refusedWhileSending) {
                // the answer may be there all the same
            }
            return answer(read(socket));
        }
    }

    private static byte[] read(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(all);
        } catch (SocketException reset) {
            // what came before counts
        }
        return all.toByteArray();
    }

    private static Answer answer(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.startsWith("HTTP/1.1 ")) {
            return new Answer(0, List.of(), text);
        }
        String[] parts = text.split("\r\n\r\n", 2);
        List<String> lines = List.of(parts[0].split("\r\n"));
        return new Answer(Integer.parseInt(lines.get(0).substring(9, 12)), lines, parts.length > 1 ? parts[1] : "");
    }
}
