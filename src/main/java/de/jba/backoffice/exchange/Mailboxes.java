// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.shared.BusinessRuleViolation;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mailboxes as they stand in narrow columns: broken over lines. What may mean two things is asked for. */
final class Mailboxes {
    /** May be right as it stands, once somebody says how it is meant. */
    static final String UNCLEAR = "row.brokenMailbox";

    private static final String BLANK = "[\\s\\u00a0]";
    private static final Pattern BREAK = Pattern.compile(BLANK + "*\\R" + BLANK + "*");
    private static final Pattern HYPHEN = Pattern.compile("-" + BLANK + "*\\R" + BLANK + "*");

    private Mailboxes() {}

    /**
     * The mailbox without its line breaks.
     *
     * @throws BusinessRuleViolation when a line ends with a hyphen, or there is a blank within a line
     */
    static String of(String text) {
        String joined = BREAK.matcher(text.strip()).replaceAll("");
        if (HYPHEN.matcher(text.strip()).find() || !joined.equals(Line.withoutBlanks(joined))) {
            throw new BusinessRuleViolation("exchange", UNCLEAR, "mailbox", Line.oneLine(text));
        }
        return joined;
    }

    /** How a cell may be meant, with the hyphens at the ends of its lines and without. */
    static String[] suggestions(String cell) {
        return Stream.of(HYPHEN.matcher(cell).replaceAll(""), cell)
                .map(text -> Arrays.stream(text.split("[;,|]"))
                        .map(Line::withoutBlanks)
                        .collect(Collectors.joining("; ")))
                .filter(text ->
                        List.of(text.split("; ")).stream().allMatch(each -> each.indexOf('@') == each.lastIndexOf('@')))
                .distinct()
                .toArray(String[]::new);
    }
}
