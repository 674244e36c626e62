// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import de.jba.backoffice.places.Capacity;
import de.jba.backoffice.places.CapacityKind;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.shared.BusinessRuleViolation;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is typed or pasted into a cell: a whole number as it is written in German, and in the column of the places
 * its unit or region with it.
 */
final class CellInput {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}|\\d{1,3}(\\.\\d{3}){1,2}");
    private static final Pattern FRACTION = Pattern.compile("([\\d.]+),\\d+|\\d+\\.\\d+");
    private static final Pattern NEGATIVE = Pattern.compile("[-\u2212\u2013]\\s*([\\d.]+)");
    private static final Pattern WITH_UNIT =
            Pattern.compile("([\\d.]+)\\s*(?:pl\\.?|pl\u00e4tze?|platz|places?)", ignoringCase());
    private static final Pattern WITH_REGION =
            Pattern.compile("([\\d.]+)\\s+(?:(?:im|in|f\u00fcr)\\s+)?(\\p{L}.*)", ignoringCase());
    private static final Pattern NEED =
            Pattern.compile("n\\.\\s?b\\.|(?:nach )?(?:individuellem )?bedarf|as needed", ignoringCase());
    private static final String NONE = "[-\u2013]?";

    private CellInput() {}

    /**
     * The number in a cell; null for an empty one or a dash.
     *
     * @throws BusinessRuleViolation when it is none, or not a whole one, or negative
     */
    static @Nullable Integer number(String typed) {
        String text = plain(typed);
        return text.matches(NONE) ? null : (Integer) whole(text);
    }

    /**
     * The places that a cell states. A number alone keeps the unit and the region that the instrument has.
     *
     * @throws BusinessRuleViolation when it is no number, or one without a unit where there was none before
     */
    static Capacity capacity(String typed, @Nullable CapacityPeriod held) {
        String text = plain(typed);
        if (NEED.matcher(text).matches()) {
            return new Capacity(CapacityKind.INDIVIDUAL_NEED, null, null);
        }
        Matcher unit = WITH_UNIT.matcher(text);
        if (unit.matches()) {
            return new Capacity(CapacityKind.PLACES, whole(unit.group(1)), null);
        }
        Matcher region = WITH_REGION.matcher(text);
        if (region.matches()) {
            return new Capacity(CapacityKind.REGION_BOUND, whole(region.group(1)), region.group(2));
        }
        if (text.matches(NONE)) {
            throw new BusinessRuleViolation("planning", "cell.empty", "places");
        }
        int number = whole(text);
        if (held == null || held.kind() == CapacityKind.INDIVIDUAL_NEED) {
            throw new BusinessRuleViolation("planning", "cell.unit", "kind", text);
        }
        return new Capacity(held.kind(), number, held.region());
    }

    private static int whole(String text) {
        if (WHOLE.matcher(text).matches()) {
            return parsed(text);
        }
        Matcher negative = NEGATIVE.matcher(text);
        if (negative.matches() && WHOLE.matcher(negative.group(1)).matches()) {
            throw new BusinessRuleViolation("planning", "cell.negative", "places", text)
                    .suggesting(parsed(negative.group(1)));
        }
        if (FRACTION.matcher(text).matches()) {
            String before = text.replaceAll("[.,]\\d+$", "");
            BusinessRuleViolation fraction = new BusinessRuleViolation("planning", "cell.fraction", "places", text);
            throw WHOLE.matcher(before).matches() ? fraction.suggesting(parsed(before)) : fraction;
        }
        throw new BusinessRuleViolation("planning", "cell.noNumber", "places", text);
    }

    private static int parsed(String text) {
        return Integer.parseInt(text.replace(".", ""));
    }

    private static String plain(String typed) {
        return Objects.requireNonNull(typed)
                .replaceAll("[\\s\u00a0\u202f]+", " ")
                .strip();
    }

    private static int ignoringCase() {
        return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }

    /** A number as the cells show it. */
    static String text(@Nullable Number number) {
        return number == null ? "" : String.format(Locale.GERMANY, "%,d", number.longValue());
    }
}
