// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.contact.PartnerType;
import de.jba.backoffice.contact.SchoolType;
import de.jba.backoffice.instrument.TargetGroup;
import de.jba.backoffice.places.CapacityKind;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.places.CapacityStatus;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.ShareLevel;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The German words of values in files. */
final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private Words() {}

    static String circles(Collection<LegalCircle> circles) {
        return circles.stream().sorted().map(Words::of).collect(Collectors.joining(", "));
    }

    static String list(Collection<String> texts) {
        return String.join("; ", texts);
    }

    static String of(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    static String of(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    /** A capacity in one text, as {@link de.jba.backoffice.places.CapacityText} reads it. */
    static String of(@Nullable CapacityPeriod capacity) {
        if (capacity == null) {
            return "";
        }
        return switch (capacity.kind()) {
            case PLACES -> places(String.valueOf(capacity.places()));
            case INDIVIDUAL_NEED -> of(capacity.kind());
            case REGION_BOUND -> capacity.places() + " regional: " + capacity.region();
        };
    }

    /** A number of places with its unit. */
    static String places(String number) {
        return number + (number.equals("1") ? " Platz" : " Plätze");
    }

    static String of(LegalCircle circle) {
        return switch (circle) {
            case SGB_II -> "SGB II";
            case SGB_III -> "SGB III";
            case SGB_VIII -> "SGB VIII";
        };
    }

    static String of(TargetGroup group) {
        return switch (group) {
            case U25 -> "U25";
            case U25_AND_OVER -> "Ü25 und U25";
        };
    }

    static String of(CapacityKind kind) {
        return switch (kind) {
            case PLACES -> "Plätze";
            case INDIVIDUAL_NEED -> "nach individuellem Bedarf";
            case REGION_BOUND -> "regional gebunden";
        };
    }

    static String of(CapacityStatus status) {
        return switch (status) {
            case PROVISIONAL -> "vorläufig";
            case CONFIRMED -> "bestätigt";
        };
    }

    static String of(PartnerType type) {
        return switch (type) {
            case SCHOOL -> "Schule";
            case BODY -> "Stelle";
            case DISTRICT -> "Stadtbezirk";
            case PROVIDER -> "Maßnahmeträger";
            case SITE -> "Standort";
        };
    }

    /**
     * Reads the word for it.
     *
     * @throws BusinessRuleViolation when it is none
     */
    static @Nullable PartnerType partnerType(String text) {
        return read(PartnerType.values(), Words::of, "type", text);
    }

    /**
     * Reads the word for it.
     *
     * @throws BusinessRuleViolation when it is none
     */
    static @Nullable SchoolType schoolType(String text) {
        return read(SchoolType.values(), Words::of, "schoolType", text);
    }

    private static <E extends Enum<E>> @Nullable E read(
            E[] values, Function<E, String> words, String field, String text) {
        String word = text.strip();
        if (word.isEmpty()) {
            return null;
        }
        return Arrays.stream(values)
                .filter(each ->
                        words.apply(each).equalsIgnoreCase(word) || each.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new BusinessRuleViolation(
                        "exchange",
                        "row.unknownWord",
                        field,
                        word,
                        Arrays.stream(values).map(words).collect(Collectors.joining(", "))));
    }

    static String of(ShareLevel level) {
        return switch (level) {
            case READ -> "liest";
            case COMMENT -> "kommentiert";
            case EDIT -> "pflegt mit";
        };
    }

    static String of(SchoolType type) {
        return switch (type) {
            case PRIMARY -> "Grundschule";
            case HAUPTSCHULE -> "Hauptschule";
            case REALSCHULE -> "Realschule";
            case SEKUNDARSCHULE -> "Sekundarschule";
            case GESAMTSCHULE -> "Gesamtschule";
            case GYMNASIUM -> "Gymnasium";
            case SPECIAL_NEEDS -> "Förderschule";
            case VOCATIONAL -> "Berufskolleg";
            case ADULT_EDUCATION -> "Weiterbildungskolleg";
        };
    }
}
