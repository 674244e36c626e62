// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack.demo;

import de.jba.backoffice.stack.StackProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The files of the demo: tables divided by semicolons, texts by number, one file for each chapter. */
final class Resources {
    private Resources() {}

    /** The rows of a table, each by the heads of its columns. */
    static List<Map<String, String>> table(String name) {
        List<String> lines =
                text(name).lines().filter(line -> !line.startsWith("#")).toList();
        String[] heads = lines.get(0).split(";", -1);
        return lines.stream().skip(1).map(line -> row(heads, line)).toList();
    }

    static Map<String, String> properties(String name) {
        Properties properties = new Properties();
        try (InputStream in = open(name);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new StackProblem("The demo's file %s cannot be read.".formatted(name), e);
        }
        Map<String, String> values = new LinkedHashMap<>();
        properties.forEach((key, value) -> values.put(key.toString(), value.toString()));
        return values;
    }

    static String text(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StackProblem("The demo's file %s cannot be read.".formatted(name), e);
        }
    }

    private static Map<String, String> row(String[] heads, String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != heads.length) {
            throw new StackProblem("The demo's row \"%s\" has not %d columns.".formatted(line, heads.length));
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < heads.length; i++) {
            row.put(heads[i], cells[i].strip());
        }
        return row;
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = Resources.class.getResourceAsStream("/demo/" + name);
        if (in == null) {
            throw new IOException(name);
        }
        return in;
    }
}
