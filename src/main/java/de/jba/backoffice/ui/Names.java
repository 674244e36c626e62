// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import java.util.List;
import java.util.stream.Collectors;

/** Names of records within a sentence: the first few, and how many more there are. */
public final class Names {
    private static final Texts TEXTS = Texts.of("ui");
    private static final int MOST = 3;

    private Names() {}

    /** The names, each in quotation marks. */
    public static String of(List<String> names) {
        String first = names.stream()
                .limit(MOST)
                .map(name -> TEXTS.get("names.one", name))
                .collect(Collectors.joining(", "));
        return names.size() > MOST ? TEXTS.get("names.more", first, names.size() - MOST) : first;
    }
}
