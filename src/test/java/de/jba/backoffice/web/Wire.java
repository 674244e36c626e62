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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends what no client library would, byte for byte. */
record Wire(URI application) {
    private static final int PATIENCE = 60_000;
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)\r\n");

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

    /** Until the answer is whole: a server that waits for the rest of a body keeps the connection open. */
    private static byte[] read(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] part = new byte[8_192];
        try {
            int length = socket.getInputStream().read(part);
            while (length >= 0) {
                all.write(part, 0, length);
                length = isWhole(all.toString(StandardCharsets.ISO_8859_1))
                        ? -1
                        : socket.getInputStream().read(part);
            }
        } catch (SocketException reset) {
            // what came before counts
        }
        return all.toByteArray();
    }

    private static boolean isWhole(String answer) {
        int body = answer.indexOf("\r\n\r\n") + 4;
        if (body < 4) {
            return false;
        }
        Matcher length = LENGTH.matcher(answer.substring(0, body));
        return length.find()
                ? answer.length() - body >= Integer.parseInt(length.group(1))
                : answer.endsWith("\r\n0\r\n\r\n");
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
