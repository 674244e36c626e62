// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import de.jba.backoffice.sharing.AccessExplanation;
import de.jba.backoffice.sharing.AccessPreview;
import de.jba.backoffice.ui.Texts;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a share gives or takes away, in one sentence that counts functions. */
final class AccessChange {
    private static final Texts TEXTS = Texts.of("sharing");

    private AccessChange() {}

    /** Who gains what by a share that is not granted yet. */
    static String gained(AccessPreview preview, String agency) {
        String words = words("gain.", preview.today(), preview.after());
        return words.isEmpty() ? TEXTS.get("gain.nothing", agency) : TEXTS.get("gain", agency, words);
    }

    /** Who loses what by ending a share. */
    static String lost(AccessPreview preview, String agency) {
        String words = words("loss.", preview.after(), preview.today());
        return words.isEmpty() ? TEXTS.get("loss.nothing", agency) : TEXTS.get("loss", agency, words);
    }

    private static String words(String key, AccessExplanation less, AccessExplanation more) {
        return Arrays.stream(Right.values())
                .filter(right -> count(right, less, more) > 0)
                .map(right -> TEXTS.get(key + right.name(), count(right, less, more)))
                .collect(Collectors.joining(", "));
    }

    private static long count(Right right, AccessExplanation less, AccessExplanation more) {
        return IntStream.range(0, more.rows().size())
                .filter(i ->
                        right.in(more.rows().get(i)) && !right.in(less.rows().get(i)))
                .count();
    }
}
