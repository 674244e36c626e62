// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text as people enter it: composed (NFC, as DIN 91379 asks), without blanks at the ends, without control characters.
 */
public final class PlainText {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\n\\t]]");

    /** Turns the direction of what follows, so that something else is read than is stored. */
    private static final Pattern TURNING = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    /** What nobody sees: two names that differ by it alone look the same. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private static final int SHOWN = 20;

    private PlainText() {}

    /**
     * One line of text that must not be empty.
     *
     * @param field the path of the field, for the refusal
     * @param max the most characters (code points) allowed
     * @throws BusinessRuleViolation when it is missing, too long, or holds line breaks, control or invisible characters
     */
    public static String line(String field, @Nullable String value, int max) {
        return optionalLine(field, value, max)
                .orElseThrow(() -> new BusinessRuleViolation("shared", "text.missing", field));
    }

    /** One line of text, or none; see {@link #line}. */
    public static Optional<String> optionalLine(String field, @Nullable String value, int max) {
        Optional<String> text = optionalText(field, value, max);
        if (text.filter(t -> t.indexOf('\n') >= 0).isPresent()) {
            throw new BusinessRuleViolation("shared", "text.oneLine", field);
        }
        text.ifPresent(line -> refuse(field, line, INVISIBLE));
        return text.map(line -> line.replace('\t', ' '));
    }

    /** Text of several lines, or none; line ends become {@code \n}. */
    public static Optional<String> optionalText(String field, @Nullable String value, int max) {
        if (value == null) {
            return Optional.empty();
        }
        String text = Normalizer.normalize(value, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
        if (CONTROL.matcher(text).find()) {
            throw new BusinessRuleViolation("shared", "text.control", field);
        }
        refuse(field, text, TURNING);
        if (text.codePointCount(0, text.length()) > max) {
            throw new BusinessRuleViolation("shared", "text.tooLong", field, max);
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Says where the unseen character stands, as nobody finds it otherwise. */
    private static void refuse(String field, String text, Pattern unseen) {
        Matcher found = unseen.matcher(text);
        if (found.find()) {
            String before = INVISIBLE.matcher(text.substring(0, found.start())).replaceAll("");
            String end = before.substring(before.offsetByCodePoints(
                    before.length(), -Math.min(SHOWN, before.codePointCount(0, before.length()))));
            throw end.isBlank()
                    ? new BusinessRuleViolation("shared", "text.invisibleFirst", field)
                    : new BusinessRuleViolation("shared", "text.invisible", field, end.strip());
        }
    }
}
