// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import de.jba.backoffice.programme.IndicatorDetails;
import de.jba.backoffice.programme.IndicatorEntry;
import de.jba.backoffice.programme.ProgrammeContent.ComparisonValue;
import de.jba.backoffice.programme.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A figure as a client sends it: the value is a number, or a text that holds one so that no digit is lost. */
@JsonIgnoreProperties({"key", "editable", "version"})
record IndicatorBody(
        @Nullable String chapter,
        @Nullable String label,
        @Nullable JsonNode value,
        @Nullable Unit unit,
        @Nullable String referenceDate,
        @Nullable String source,
        @Nullable List<ComparisonBody> comparison) {
    IndicatorEntry toEntry() {
        return new IndicatorEntry(
                chapter,
                label,
                text(value),
                unit,
                referenceDate,
                source,
                comparison == null
                        ? null
                        : comparison.stream()
                                .map(c ->
                                        new ComparisonValue(c.label(), Objects.requireNonNullElse(text(c.value()), "")))
                                .toList());
    }

    private static @Nullable String text(@Nullable JsonNode number) {
        return number == null || number.isNull() ? null : number.asText();
    }

    /** A value to compare with, as a client sends it. */
    record ComparisonBody(String label, @Nullable JsonNode value) {}

    /** A figure as the API answers it. */
    record Answer(
            String key,
            String chapter,
            String label,
            @Nullable BigDecimal value,
            @Nullable Unit unit,
            @Nullable String referenceDate,
            @Nullable String source,
            List<ComparisonAnswer> comparison,
            boolean editable,
            int version) {
        static Answer of(IndicatorDetails i) {
            return new Answer(
                    i.key(),
                    i.chapter(),
                    i.label(),
                    i.value() == null ? null : new BigDecimal(i.value()),
                    i.unit(),
                    i.referenceDate(),
                    i.source(),
                    i.comparison().stream()
                            .map(c -> new ComparisonAnswer(c.label(), new BigDecimal(c.value())))
                            .toList(),
                    i.editable(),
                    i.version());
        }
    }

    /** A value to compare with, as the API answers it. */
    record ComparisonAnswer(String label, BigDecimal value) {}
}
