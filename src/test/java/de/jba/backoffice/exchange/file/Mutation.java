// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.file;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Damages a file by chance: as it is packed, or one of its parts so that the packing stays whole. */
public final class Mutation {
    private static final List<String> HOSTILE = List.of(
            "\"999999999\"",
            "-1",
            "&x;",
            "<!DOCTYPE x>",
            "\u0000",
            "XFD1",
            "<c",
            "</c>",
            "1e99",
            "]]>",
            "\"",
            "\uFFFF");

    private Mutation() {}

    public static byte[] of(byte[] file, Random random) throws IOException {
        if (file[0] != 'P' || random.nextInt(3) == 0) {
            return damaged(file, random);
        }
        Map<String, byte[]> parts = Workbooks.parts(file);
        List<String> names = List.copyOf(parts.keySet());
        String name = names.get(random.nextInt(names.size()));
        if (random.nextInt(10) == 0) {
            parts.remove(name);
        } else {
            parts.put(name, damaged(Objects.requireNonNull(parts.get(name)), random));
        }
        return Workbooks.zip(parts);
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        for (int times = random.nextInt(5); times >= 0 && changed.length > 1; times--) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(4)) {
                case 0 -> changed[at] = (byte) random.nextInt(256);
                case 1 -> changed = Arrays.copyOf(changed, at + 1);
                case 2 ->
                    changed = joined(
                            changed,
                            at,
                            HOSTILE.get(random.nextInt(HOSTILE.size())).getBytes(),
                            at);
                default -> {
                    int length = random.nextInt(Math.min(200, changed.length));
                    changed = joined(changed, at, new byte[0], Math.min(changed.length, at + length));
                }
            }
        }
        return changed;
    }

    private static byte[] joined(byte[] bytes, int head, byte[] middle, int tail) {
        byte[] joined = new byte[head + middle.length + bytes.length - tail];
        System.arraycopy(bytes, 0, joined, 0, head);
        System.arraycopy(middle, 0, joined, head, middle.length);
        System.arraycopy(bytes, tail, joined, head + middle.length, bytes.length - tail);
        return joined;
    }
}
