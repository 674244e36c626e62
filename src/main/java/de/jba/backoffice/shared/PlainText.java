// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text as people enter it: composed (NFC, as DIN 91379 asks), without blanks at the ends, without control characters.
 */
public final class PlainText {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\n\\t]]");
    private static final Pattern LINE_BREAK = Pattern.compile("[\\n\\t]");

    private PlainText() {}

    /**
     * One line of text that must not be empty.
     *
     * @param field the path of the field, for the refusal
     * @param max the most characters (code points) allowed
     * @throws BusinessRuleViolation when it is missing, too long or holds control characters
     */
    public static String line(String field, @Nullable String value, int max) {
        return optionalLine(field, value, max)
                .orElseThrow(() -> new BusinessRuleViolation("shared", "text.missing", field));
    }

    /** One line of text, or none; see {@link #line}. */
    public static Optional<String> optionalLine(String field, @Nullable String value, int max) {
        Optional<String> text = optionalText(field, value, max);
        if (text.filter(t -> LINE_BREAK.matcher(t).find()).isPresent()) {
            throw new BusinessRuleViolation("shared", "text.oneLine", field);
        }
        return text;
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
        if (text.codePointCount(0, text.length()) > max) {
            throw new BusinessRuleViolation("shared", "text.tooLong", field, max);
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
