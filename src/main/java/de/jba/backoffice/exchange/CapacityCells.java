// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.places.Capacity;
import de.jba.backoffice.places.CapacityChange;
import de.jba.backoffice.places.CapacityKind;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.places.CapacityStatus;
import de.jba.backoffice.places.CapacityStep;
import de.jba.backoffice.places.CapacityText;
import de.jba.backoffice.places.PlacesBatchService.Known;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.InstrumentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cells of a row that say something of places, in one column or in several. */
final class CapacityCells {
    private final Line line;
    private final Known known;
    private final @Nullable LocalDate asOf;
    private final LocalDate today;
    private final List<String> regions;

    /**
     * @param asOf the day that they are of where the row has no column for it; null for today
     * @param regions those that the agency's instruments are bound to, to be suggested
     */
    CapacityCells(Line line, Known known, @Nullable LocalDate asOf, LocalDate today, List<String> regions) {
        this.line = line;
        this.known = known;
        this.asOf = asOf;
        this.today = today;
        this.regions = regions;
    }

    /** What the cells change of the places; null when that is nothing, or they are refused. */
    @Nullable
    CapacityStep step(InstrumentId instrument) {
        LocalDate from = line.optional(ImportField.VALID_FROM, asOf, Days::of);
        CapacityStatus status = line.optional(ImportField.STATUS, null, CapacityText::status);
        Capacity capacity = capacity();
        if (capacity == null || line.isRefused()) {
            return null;
        }
        CapacityPeriod before = known.on(Objects.requireNonNullElse(from, today));
        if (before != null && says(before, capacity) && (status == null || status == before.status())) {
            return null;
        }
        try {
            CapacityStep step = CapacityStep.of(
                    instrument,
                    known.capacities(),
                    known.quotas(),
                    new CapacityChange(capacity.kind(), capacity.places(), capacity.region(), from, status),
                    today);
            compare(before, step.stated());
            return step;
        } catch (BusinessRuleViolation refusal) {
            line.refuse(field(refusal), refusal);
            return null;
        }
    }

    private void compare(@Nullable CapacityPeriod before, CapacityPeriod after) {
        line.compare(ImportField.CAPACITY, Words.of(before), Words.of(after));
        line.compare(ImportField.PLACES, before == null ? "" : Words.of(before.places()), Words.of(after.places()));
        line.compare(ImportField.UNIT, before == null ? "" : Words.of(before.kind()), Words.of(after.kind()));
        line.compare(ImportField.REGION, before == null ? "" : before.region(), after.region());
        line.compare(
                ImportField.VALID_FROM,
                before == null ? "" : Words.of(before.validFrom()),
                Words.of(after.validFrom()));
        line.compare(ImportField.STATUS, before == null ? "" : Words.of(before.status()), Words.of(after.status()));
    }

    private @Nullable Capacity capacity() {
        ImportField field = line.has(ImportField.CAPACITY) ? ImportField.CAPACITY : ImportField.PLACES;
        String text = line.text(field);
        try {
            if (line.has(ImportField.CAPACITY) || !text.isEmpty() && !CapacityText.isBare(text)) {
                return text.isEmpty() ? null : CapacityText.of(text);
            }
            return inParts(text);
        } catch (BusinessRuleViolation refusal) {
            line.refuse(
                    refusal.field().equals("kind") || refusal.field().equals("places") ? field : field(refusal),
                    refusal,
                    suggestions(text));
            return null;
        }
    }

    private @Nullable Capacity inParts(String text) {
        Integer places = CapacityText.places(text);
        CapacityKind kind = CapacityText.unit(line.text(ImportField.UNIT));
        String region = line.text(ImportField.REGION);
        if (places == null && kind == null && region.isEmpty()) {
            return null;
        }
        return Capacity.of(kind, places, region.isEmpty() ? null : region);
    }

    /** What a number alone, or one with the mark of a footnote, may have meant. */
    private String[] suggestions(String text) {
        String number = text.replaceAll("^([0-9]{1,3}(?:\\.[0-9]{3})+|[0-9]+).*", "$1");
        if (number.isEmpty() || !CapacityText.isBare(number)) {
            return new String[0];
        }
        return Stream.concat(
                        Stream.of(Words.places(number)),
                        regions.stream().map(region -> number + " regional: " + region))
                .toArray(String[]::new);
    }

    private ImportField field(BusinessRuleViolation refusal) {
        return switch (refusal.field()) {
            case "validFrom" -> ImportField.VALID_FROM;
            case "kind" -> ImportField.UNIT;
            case "region" -> ImportField.REGION;
            default -> line.has(ImportField.CAPACITY) ? ImportField.CAPACITY : ImportField.PLACES;
        };
    }

    private static boolean says(CapacityPeriod period, Capacity capacity) {
        return period.kind() == capacity.kind()
                && Objects.equals(period.places(), capacity.places())
                && Objects.equals(period.region(), capacity.region());
    }
}
