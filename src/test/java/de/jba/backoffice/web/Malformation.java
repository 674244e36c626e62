// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.web;

import de.jba.backoffice.web.Endpoints.Endpoint;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;

/**
 * Makes requests that nobody should send. None of them may change anything: an identifier is no record's, or the body
 * cannot be accepted, and no {@code If-Match} fits.
 */
final class Malformation {
    private static final String NUL = "\u0000";
    /** A few of the characters that DIN 91379 asks for, composed and in parts, and some it does not. */
    private static final String LETTERS = "ĿẞŽǨḨ̆ạ̈C̨̆L̥̄ŉʾʿ€‚‡ αβΩ Жя \u202E\uFEFF\uFFFE\uD83D\uDE00";

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            NUL,
            "a" + NUL + "b",
            "\r\nSet-Cookie: a=b",
            LETTERS,
            "x".repeat(3_000),
            "'; drop table instrument; --",
            "%",
            "_",
            "|",
            "\\",
            "${jndi:ldap://x/y}",
            "#{1+1}",
            "../../../etc/passwd",
            "<script>alert(1)</script>",
            "-1",
            "99999999999999999999",
            "1e400",
            "NaN",
            "true",
            "null",
            "00000000-0000-0000-0000-000000000000",
            "name,asc,desc",
            "owner_id",
            "name;desc",
            "(select 1)");
    private static final List<String> PLACES = List.of(
            "x",
            "0",
            "-1",
            "1999",
            "99999999999",
            "2147483648",
            "00000000-0000-4000-8000-000000000000",
            "a%00b",
            "%ff",
            "%C0%AE%C0%AE",
            "%E2%80%AE",
            "..%2f..",
            "%2e%2e",
            ";x=y",
            "%25",
            "%22%3E",
            "a%0d%0ab",
            "%F0%9F%98%80",
            "*",
            "%7B%7D",
            "~",
            "'",
            "null",
            "undefined",
            "1.5",
            "%20");
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "FOO", "get");
    private static final List<String> HEADERS = List.of(
            "If-Match: \"99999999999999\"",
            "If-Match: \"-1\"",
            "If-Match: x",
            "If-Match: W/",
            "If-Match: " + "\"1\",".repeat(500),
            "X-Reason: %ZZ",
            "X-Reason: %00",
            "X-Reason: " + "%C3%A4".repeat(600),
            "X-Request-Id: <script>",
            "X-HTTP-Method-Override: DELETE",
            "Accept: image/png",
            "Accept: */*;q=abc",
            "Accept: application/json;;",
            "Accept: /",
            "Accept-Language: " + "x".repeat(500),
            "Accept-Language: de-DE-1996-xx;q=7",
            "Accept-Charset: utf-7",
            "Accept-Encoding: *;q=x",
            "Content-Type: text/plain",
            "Content-Type: application/xml",
            "Content-Type: application/json;charset=utf-16",
            "Content-Type: application/json;charset=none-such",
            "Content-Type: ;;;",
            "Content-Type: multipart/form-data",
            "Content-Encoding: gzip",
            "Range: bytes=9-1",
            "If-None-Match: " + NUL,
            "If-Modified-Since: gestern",
            "Cookie: JSESSIONID=../x; JSESSIONID=" + "y".repeat(200),
            "Origin: null",
            "Expect: 200-nothing",
            "Forwarded: for=\"[::1]\";proto=gopher",
            "Authorization: Basic %%%",
            "X-Forwarded-Proto: https, http, " + LETTERS);
    private static final List<String> VALUES = List.of(
            "1e999999999",
            "-1",
            "123456789012345678901234567890.5",
            "[[]]",
            "[1,{}]",
            "{\"a\":{}}",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\u202e\\ufffe\\uffff\"",
            "\"" + "ẞ".repeat(60_000) + "\"",
            "0.1e-400",
            "{\"$ref\":\"#\"}");
    private static final List<String> BODIES = List.of(
            "{",
            "[",
            "]",
            "\"x\"",
            "123",
            "nul",
            "{\"name\":\"a\",\"name\":\"b\"}",
            "{'name':1}",
            "{\"@class\":\"java.lang.Object\"}",
            "{\"unbekannt\":1}",
            "{\"name\":1}{\"name\":2}",
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
            "[".repeat(20_000),
            "{\"a\":".repeat(5_000),
            "\uFEFF{",
            NUL,
            "a=b&c=d",
            "-".repeat(100_000));

    private final Random random;
    private final List<Endpoint> endpoints;
    private final List<String> fields;
    private final List<String> records;

    /**
     * @param fields names that bodies of the API know
     * @param records identifiers of records that are there
     */
    Malformation(Random random, List<Endpoint> endpoints, List<String> fields, List<String> records) {
        this.random = random;
        this.endpoints = endpoints;
        this.fields = fields;
        this.records = records;
    }

    /** One request, but for the token. */
    record Request(String method, String target, byte[] body, List<String> headers) {
        @Override
        public String toString() {
            String text = method + " " + target + " " + headers + " " + new String(body, StandardCharsets.UTF_8);
            return text.substring(0, Math.min(text.length(), 400));
        }
    }

    Request next() {
        Endpoint endpoint = one(endpoints);
        String method = random.nextInt(6) == 0 ? one(METHODS) : endpoint.method();
        List<String> headers = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            headers.add(one(HEADERS));
        }
        byte[] body = endpoint.body() || random.nextInt(5) == 0 ? body() : new byte[0];
        if (body.length > 0 && headers.stream().noneMatch(line -> line.startsWith("Content-Type"))) {
            headers.add("Content-Type: application/json");
        }
        return new Request(method, target(endpoint), body, headers);
    }

    private String target(Endpoint endpoint) {
        String path = endpoint.path();
        while (path.contains("{")) {
            String place = random.nextInt(2) == 0 ? one(PLACES) : one(records);
            path = path.replaceFirst(Endpoint.VARIABLE, Matcher.quoteReplacement(place));
        }
        if (random.nextInt(8) == 0) {
            path = path + one(List.of("/", "//", "/x", ";a=b", "%2f", "%00", ".json", "/.."));
        }
        return random.nextInt(2) == 0 ? path : path + "?" + query();
    }

    private String query() {
        String name = one(List.of("page", "size", "sort", "q", "total", "since", "owner", "action", "from", "x", ""));
        String raw = one(List.of("%zz", "%", "%ff", "%00", "a&&=&;", "=", "page=0&page=1", "q=%ED%A0%80"));
        return random.nextInt(4) == 0
                ? raw
                : name + "="
                        + URLEncoder.encode(one(TEXTS), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private byte[] body() {
        String text = random.nextInt(3) == 0
                ? one(BODIES)
                : "{\"" + one(fields) + "\":" + one(VALUES)
                        + (random.nextBoolean() ? "}" : ",\"" + one(fields) + "\":-1}");
        byte[] bytes = text.getBytes(random.nextInt(8) == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
        if (random.nextInt(8) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) 0xFF;
        }
        return bytes;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
