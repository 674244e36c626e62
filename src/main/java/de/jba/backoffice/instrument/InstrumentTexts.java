// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.shared.BusinessRuleViolation;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parts of an instrument as people write them in a spreadsheet. */
public final class InstrumentTexts {
    private InstrumentTexts() {}

    /**
     * The circles that a text names, such as "SGB II SGB III", "SGB II/III" or "II, III"; none for an empty one.
     *
     * @throws BusinessRuleViolation when something else stands in it
     */
    public static Set<LegalCircle> legalCircles(String text) {
        Set<LegalCircle> circles = EnumSet.noneOf(LegalCircle.class);
        String numbers = text.toUpperCase(Locale.ROOT)
                .replaceAll("SGB|[^\\p{L}0-9]", " ")
                .strip();
        for (String number : numbers.isEmpty() ? new String[0] : numbers.split(" +")) {
            switch (number) {
                case "II", "2" -> circles.add(LegalCircle.SGB_II);
                case "III", "3" -> circles.add(LegalCircle.SGB_III);
                case "VIII", "8" -> circles.add(LegalCircle.SGB_VIII);
                default ->
                    throw new BusinessRuleViolation(
                            "instrument", "instrument.unknownLegalCircle", "legalCircles", text);
            }
        }
        return circles;
    }

    /**
     * The target group that a text names; null for an empty one.
     *
     * @throws BusinessRuleViolation when it names none
     */
    public static @Nullable TargetGroup targetGroup(String text) {
        return switch (text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s,./&+]+|UND", " ")
                .strip()
                .replaceAll(" +", " ")) {
            case "" -> null;
            case "U25", "UNTER 25" -> TargetGroup.U25;
            case "Ü25 U25", "U25 Ü25", "UE25 U25", "U25 UE25", "U25_AND_OVER" -> TargetGroup.U25_AND_OVER;
            default ->
                throw new BusinessRuleViolation("instrument", "instrument.unknownTargetGroup", "targetGroup", text);
        };
    }

    /** Several names, each on a line of its own or divided by semicolons or upright strokes. */
    public static List<String> names(String text) {
        return Stream.of(text.split("[;|\\n\\r]+"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /**
     * An age in years; null for an empty text.
     *
     * @throws BusinessRuleViolation when it is no whole number
     */
    public static @Nullable Integer age(String field, String text) {
        String number = text.replaceAll("(?i)\\s*jahren?|\\s*jahre", "").strip();
        if (number.isEmpty()) {
            return null;
        } else if (!number.matches("[0-9]{1,3}")) {
            throw new BusinessRuleViolation("instrument", "instrument.age", field, text);
        }
        return Integer.valueOf(number);
    }
}
