// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.pdf;

import de.jba.backoffice.publication.text.Markup;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fop.hyphenation.Hyphenation;

/**
 * Running text in formatting objects: a mail address stays in one piece, and where a word offers no place to break it
 * may be broken anywhere rather than run over the edge of its column.
 */
final class FoText {
    /** As many signs as fit the column of names in the annex, however wide they are. */
    static final int LONGEST_RUN = 16;

    private static final int LONGEST_NARROW_RUN = 9;
    private static final int SHORTEST_RUN = 3;
    private static final int LONGEST_MAIL = 40;
    private static final Pattern MAIL = Pattern.compile("[\\p{L}0-9._%+-]{1,64}@[\\p{L}0-9.-]{1,100}\\.\\p{L}{2,20}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{" + (LONGEST_NARROW_RUN + 1) + ",}");
    private static final char BREAK_HERE = '\u200b';

    private FoText() {}

    /** Writes text as people typed it. */
    static void write(Markup fo, String text) {
        write(fo, text, LONGEST_RUN);
    }

    /** Writes text into a narrow column. */
    static void writeNarrow(Markup fo, String text) {
        write(fo, text, LONGEST_NARROW_RUN);
    }

    /** The run that fits a column of this width, both in points. */
    static int runThatFits(double width, double fontSize) {
        return Math.max(SHORTEST_RUN, Math.min(LONGEST_RUN, (int) (width / fontSize)));
    }

    /** Writes a mail address: never hyphenated, in one piece while it fits its column. */
    static void mail(Markup fo, String address) {
        if (address.length() > LONGEST_MAIL) {
            fo.text(breakable(address, new BitSet(), LONGEST_RUN));
        } else {
            fo.element("fo:inline", address, "keep-together.within-line", "always");
        }
    }

    /**
     * Writes text into a column.
     *
     * @param longestRun as many signs as fit it, however wide they are
     */
    static void write(Markup fo, String text, int longestRun) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        Matcher mail = MAIL.matcher(composed);
        int done = 0;
        while (mail.find()) {
            fo.text(hyphenated(composed.substring(done, mail.start()), longestRun));
            if (longestRun < LONGEST_RUN) {
                fo.text(breakable(mail.group(), new BitSet(), longestRun));
            } else {
                mail(fo, mail.group());
            }
            done = mail.end();
        }
        fo.text(hyphenated(composed.substring(done), longestRun));
    }

    private static String hyphenated(String text, int longestRun) {
        BitSet breaks = new BitSet(text.length());
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            Hyphenation hyphenation = Typesetter.hyphenate(word.group());
            if (hyphenation != null) {
                for (int point : hyphenation.getHyphenationPoints()) {
                    breaks.set(word.start() + point);
                }
            }
        }
        return breakable(text, breaks, longestRun);
    }

    private static String breakable(String text, BitSet breaks, int longestRun) {
        StringBuilder broken = new StringBuilder(text.length());
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
            if (breaks.get(i) || Character.isWhitespace(c) || (i > 0 && text.charAt(i - 1) == '-')) {
                run = 0;
            } else if (run >= longestRun && !mark) {
                broken.append(BREAK_HERE);
                run = 0;
            }
            broken.append(c);
            run++;
        }
        return broken.toString();
    }
}
