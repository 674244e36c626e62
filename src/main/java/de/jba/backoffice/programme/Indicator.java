// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.programme.ProgrammeContent.ComparisonValue;
import de.jba.backoffice.programme.ProgrammeContent.IndicatorContent;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.ChapterId;
import de.jba.backoffice.shared.PlainText;
import de.jba.backoffice.shared.ProgrammeId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A figure of the programme with its unit, reference date, source and the values it is compared with. */
@Entity
@Table(name = "indicator")
@NullUnmarked
class Indicator {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

    @Id
    private UUID id;

    @Column(name = "programme_id", updatable = false)
    private UUID programmeId;

    @Column(name = "chapter_id")
    private UUID chapterId;

    @Column(updatable = false)
    private String key;

    @Column(updatable = false)
    private int position;

    private String label;

    /** Null after a rollover, until this year's is stated. */
    private BigDecimal value;

    @Enumerated(EnumType.STRING)
    private Unit unit;

    @Column(name = "reference")
    private String referenceDate;

    private String source;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "comparison_value", joinColumns = @JoinColumn(name = "indicator_id"))
    @OrderBy("position")
    private List<Comparison> comparison = new ArrayList<>();

    @Version
    private int version;

    protected Indicator() {}

    Indicator(ProgrammeId programme, String key, int position) {
        if (!KEY.matcher(key).matches()) {
            throw new BusinessRuleViolation("programme", "indicator.key", "key", key);
        }
        this.id = UUID.randomUUID();
        this.programmeId = programme.value();
        this.key = key;
        this.position = position;
    }

    /** Replaces the figure whole. What is left out is a finding and blocks coordination, not the saving. */
    void state(ChapterId chapter, IndicatorEntry entry) {
        String newLabel = PlainText.line("label", entry.label(), 200);
        BigDecimal newValue = figure("value", entry.value());
        String newReferenceDate = PlainText.optionalLine("referenceDate", entry.referenceDate(), 100)
                .orElse(null);
        String newSource = PlainText.optionalLine("source", entry.source(), 300).orElse(null);
        List<Comparison> newComparison = comparison(entry.comparison());
        chapterId = chapter.value();
        label = newLabel;
        value = newValue;
        unit = entry.unit();
        referenceDate = newReferenceDate;
        source = newSource;
        if (!comparison.equals(newComparison)) {
            comparison = newComparison;
        }
    }

    private static List<Comparison> comparison(@Nullable List<ComparisonValue> entered) {
        List<Comparison> values = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (ComparisonValue each : Objects.requireNonNullElse(entered, List.<ComparisonValue>of())) {
            String at = "comparison[" + values.size() + "]";
            String label = PlainText.line(at + ".label", each.label(), 60);
            if (!labels.add(label)) {
                throw new BusinessRuleViolation("programme", "indicator.comparisonTwice", at + ".label", label);
            }
            values.add(new Comparison(values.size(), label, figure(at + ".value", each.value())));
        }
        return values;
    }

    private static BigDecimal figure(String field, @Nullable String text) {
        BigDecimal figure;
        try {
            figure = new BigDecimal(PlainText.line(field, text, 30));
        } catch (NumberFormatException e) {
            throw new BusinessRuleViolation("programme", "indicator.value", field, text);
        }
        if (figure.abs().compareTo(LARGEST) > 0 || figure.scale() > 6 || figure.scale() < 0) {
            throw new BusinessRuleViolation("programme", "indicator.value", field, text);
        }
        return figure;
    }

    String key() {
        return key;
    }

    ChapterId chapter() {
        return new ChapterId(chapterId);
    }

    int version() {
        return version;
    }

    /** Whether last year's value went into the series and this year's is not stated yet. */
    boolean isOpen() {
        return value == null;
    }

    String label() {
        return label;
    }

    IndicatorDetails toDetails(String chapterNumber, boolean editable) {
        return new IndicatorDetails(
                key,
                chapterNumber,
                label,
                value == null ? null : value.toPlainString(),
                unit,
                referenceDate,
                source,
                comparison.stream().map(Comparison::toContent).toList(),
                editable,
                version);
    }

    IndicatorContent toContent(String chapterNumber) {
        return new IndicatorContent(
                key,
                chapterNumber,
                label,
                value == null ? "" : value.toPlainString(),
                unit == null ? "" : unit.name(),
                Objects.requireNonNullElse(referenceDate, ""),
                Objects.requireNonNullElse(source, ""),
                comparison.stream().map(Comparison::toContent).toList());
    }

    /** One value of the series an indicator is compared with. */
    @Embeddable
    static class Comparison {
        private int position;
        private String label;
        private BigDecimal value;

        protected Comparison() {}

        Comparison(int position, String label, BigDecimal value) {
            this.position = position;
            this.label = label;
            this.value = value;
        }

        ComparisonValue toContent() {
            return new ComparisonValue(label, value.toPlainString());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Comparison that
                    && position == that.position
                    && label.equals(that.label)
                    && value.compareTo(that.value) == 0;
        }

        @Override
        public int hashCode() {
            return Objects.hash(position, label);
        }
    }
}
