// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

import de.jba.backoffice.shared.BusinessRuleViolation;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A capacity as people write it: "12 Plätze", "Nach individuellem Bedarf", "18 im Agenturbezirk Bochum". */
public final class CapacityText {
    private static final String NUMBER = "([0-9]{1,3}(?:\\.[0-9]{3})+|[0-9]{1,9})";
    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern BARE = Pattern.compile(NUMBER);
    private static final Pattern NEED = Pattern.compile("(?:nach )?(?:individuelle[mnr]? )?bedarf|individuell", CASE);
    private static final Pattern PLACES = Pattern.compile(NUMBER + " ?(?:plätze|platz|pl\\.|teilnehmerplätze)", CASE);
    private static final Pattern REGION =
            Pattern.compile(NUMBER + " (?:(?:plätze|platz) )?(?:(?:im|in der|in|für den|für)|regional:?) (.+)", CASE);
    /** A number with a raised figure, a star or a bracket, or one whose groups are no groups: 39.0871. */
    private static final Pattern FOOTNOTE = Pattern.compile(
            NUMBER + " ?(?:[¹²³⁰⁴-⁹]+|\\*+|\\(?[0-9a-z]\\))(?: .*)?|[0-9]{1,3}(?:\\.[0-9]{3})*\\.[0-9]{4}(?: .*)?",
            CASE);

    private static final Pattern FRACTION = Pattern.compile("[0-9.]+,[0-9]+.*");
    private static final Pattern NEGATIVE = Pattern.compile("[-\u2212\u2013] ?[0-9].*");

    private CapacityText() {}

    /**
     * The capacity that a text states.
     *
     * @throws BusinessRuleViolation when it is a bare number, has the mark of a footnote, or is to be read in no other way
     */
    public static Capacity of(String text) {
        String line = line(text);
        Matcher places = PLACES.matcher(line);
        Matcher region = REGION.matcher(line);
        if (NEED.matcher(line).matches()) {
            return new Capacity(CapacityKind.INDIVIDUAL_NEED, null, null);
        } else if (places.matches()) {
            return new Capacity(CapacityKind.PLACES, number(places.group(1)), null);
        } else if (FOOTNOTE.matcher(line).matches()) {
            throw new BusinessRuleViolation("places", "capacity.footnote", "places", text);
        } else if (region.matches()) {
            return new Capacity(CapacityKind.REGION_BOUND, number(region.group(1)), region.group(2));
        } else if (BARE.matcher(line).matches()) {
            throw new BusinessRuleViolation("places", "capacity.unitMissing", "kind");
        }
        throw unreadable(line, text);
    }

    /** Whether the text is nothing but a number, whose unit stands elsewhere. */
    public static boolean isBare(String text) {
        return BARE.matcher(line(text)).matches();
    }

    /**
     * The number of places that a text states; none for an empty one.
     *
     * @throws BusinessRuleViolation when it is no whole number
     */
    public static @Nullable Integer places(String text) {
        String line = line(text);
        if (line.isEmpty()) {
            return null;
        } else if (!isBare(line)) {
            throw FOOTNOTE.matcher(line).matches()
                    ? new BusinessRuleViolation("places", "capacity.footnote", "places", text)
                    : unreadable(line, text);
        }
        return number(line);
    }

    /**
     * The unit that a word names; none for an empty one.
     *
     * @throws BusinessRuleViolation when it is no unit
     */
    public static @Nullable CapacityKind unit(String text) {
        return switch (line(text).toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "plätze", "platz", "places" -> CapacityKind.PLACES;
            case "nach individuellem bedarf", "nach bedarf", "individual_need" -> CapacityKind.INDIVIDUAL_NEED;
            case "regional gebunden", "regional", "region_bound" -> CapacityKind.REGION_BOUND;
            default -> throw new BusinessRuleViolation("places", "capacity.unknownUnit", "kind", text);
        };
    }

    /**
     * How far a figure can be relied on, by its word; none for an empty one.
     *
     * @throws BusinessRuleViolation when it is no such word
     */
    public static @Nullable CapacityStatus status(String text) {
        return switch (line(text).toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "bestätigt", "confirmed" -> CapacityStatus.CONFIRMED;
            case "vorläufig", "provisional" -> CapacityStatus.PROVISIONAL;
            default -> throw new BusinessRuleViolation("places", "capacity.unknownStatus", "status", text);
        };
    }

    private static BusinessRuleViolation unreadable(String line, String text) {
        if (NEGATIVE.matcher(line).matches()) {
            return new BusinessRuleViolation("places", "capacity.negative", "places", text);
        }
        String rule = FRACTION.matcher(line).matches() ? "capacity.noWholeNumber" : "capacity.unreadable";
        return new BusinessRuleViolation("places", rule, "places", text);
    }

    private static int number(String grouped) {
        return Integer.parseInt(grouped.replace(".", ""));
    }

    private static String line(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }
}
