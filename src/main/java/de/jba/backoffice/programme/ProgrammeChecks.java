// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.programme.Finding.Severity;
import de.jba.backoffice.programme.ProgrammeContent.AmendmentContent;
import de.jba.backoffice.programme.ProgrammeContent.AnnexRow;
import de.jba.backoffice.programme.ProgrammeContent.ChapterContent;
import de.jba.backoffice.programme.ProgrammeContent.ComparisonValue;
import de.jba.backoffice.programme.ProgrammeContent.IndicatorContent;
import de.jba.backoffice.programme.ProgrammeContent.PartnerAgency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The checks that a programme must pass before it is sent round. Each is a method and names its cell. */
final class ProgrammeChecks {
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final ProgrammeContent content;
    private final ResourceBundle texts;
    private final List<Finding> findings = new ArrayList<>();

    private ProgrammeChecks(ProgrammeContent content, Locale locale) {
        this.content = content;
        this.texts = ResourceBundle.getBundle(
                "de.jba.backoffice.programme.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static List<Finding> of(ProgrammeContent content, Locale locale) {
        ProgrammeChecks checks = new ProgrammeChecks(content, locale);
        content.chapters().forEach(checks::chapterHasText);
        content.indicators().forEach(checks::indicatorIsComplete);
        content.indicators().forEach(checks::shareIsPossible);
        content.indicators().forEach(checks::seriesHasOnePrecision);
        checks.partIsNotAboveWhole("population-u25", "population");
        checks.partIsNotAboveWhole("unemployed-u25", "population-u25");
        checks.ratioIsRight("places-per-applicant", "training-places", "applicants");
        content.annex().forEach(checks::instrumentIsExplained);
        content.latestAmendment().ifPresent(checks::amendmentSaysWhat);
        return List.copyOf(checks.findings);
    }

    /** The chapters that an agency sent back: what it asks for comes first. */
    static List<Finding> ofReturns(ProgrammeContent content, List<ChapterReturnDetails> open, Locale locale) {
        ProgrammeChecks checks = new ProgrammeChecks(content, locale);
        open.forEach(checks::chapterCameBack);
        return List.copyOf(checks.findings);
    }

    /** The instruments whose printed contact has left. */
    static List<Finding> ofLeftContacts(ProgrammeContent content, Set<String> instruments, Locale locale) {
        ProgrammeChecks checks = new ProgrammeChecks(content, locale);
        content.annex().stream()
                .filter(row -> instruments.contains(row.instrument()))
                .forEach(row -> checks.add(
                        Severity.WARNING, "annex.contactLeft", null, row.instrument(), "contact", row.name()));
        return List.copyOf(checks.findings);
    }

    /** The parts that were carried over from last year and wait to be confirmed. */
    static List<Finding> ofUnconfirmed(
            ProgrammeContent content, Set<String> chapters, Set<String> instruments, Locale locale) {
        ProgrammeChecks checks = new ProgrammeChecks(content, locale);
        content.chapters().stream()
                .filter(c -> chapters.contains(c.number()))
                .forEach(c ->
                        checks.add(Severity.ERROR, "chapter.unconfirmed", c.number(), c.number(), "body", c.title()));
        content.annex().stream()
                .filter(row -> instruments.contains(row.instrument()))
                .forEach(row ->
                        checks.add(Severity.ERROR, "annex.unconfirmed", null, row.instrument(), "name", row.name()));
        return List.copyOf(checks.findings);
    }

    private void chapterCameBack(ChapterReturnDetails back) {
        String agency = content.agencies().stream()
                .filter(a -> a.id().equals(back.agency()))
                .map(PartnerAgency::name)
                .findFirst()
                .orElse(back.agency().alias());
        add(Severity.ERROR, Finding.RETURNED, back.chapter(), back.chapter(), "return", agency, back.comment());
    }

    private void chapterHasText(ChapterContent chapter) {
        boolean parent = content.chapters().stream().anyMatch(c -> c.number().startsWith(chapter.number() + "."));
        boolean annex = !chapter.number().matches("[0-9].*");
        if (chapter.body().isBlank() && !parent && !annex) {
            add(Severity.WARNING, "chapter.empty", chapter.number(), chapter.number(), "body", chapter.title());
        }
    }

    private void indicatorIsComplete(IndicatorContent i) {
        if (i.value().isEmpty()) {
            add(Severity.ERROR, "indicator.unconfirmed", i.chapter(), i.key(), "value", i.label());
            return;
        }
        if (i.source().isEmpty()) {
            add(Severity.ERROR, "indicator.source", i.chapter(), i.key(), "source", i.label());
        }
        if (i.unit().isEmpty()) {
            add(Severity.ERROR, "indicator.unit", i.chapter(), i.key(), "unit", i.label());
        }
        if (i.referenceDate().isEmpty()) {
            add(Severity.ERROR, "indicator.reference", i.chapter(), i.key(), "referenceDate", i.label());
        }
    }

    private void shareIsPossible(IndicatorContent i) {
        if (i.unit().equals(Unit.PERCENT.name())) {
            values(i)
                    .filter(v -> v.signum() < 0 || v.compareTo(HUNDRED) > 0)
                    .findFirst()
                    .ifPresent(v -> add(
                            Severity.ERROR, "indicator.share", i.chapter(), i.key(), "value", i.label(), german(v)));
        }
    }

    private void seriesHasOnePrecision(IndicatorContent i) {
        if (i.unit().equals(Unit.PERCENT.name())
                && values(i).map(BigDecimal::scale).distinct().count() > 1) {
            add(Severity.ERROR, "indicator.precision", i.chapter(), i.key(), "value", i.label());
        }
    }

    private void partIsNotAboveWhole(String partKey, String wholeKey) {
        Optional<IndicatorContent> part = indicator(partKey);
        Optional<IndicatorContent> whole = indicator(wholeKey);
        if (part.isPresent()
                && whole.isPresent()
                && !part.get().value().isEmpty()
                && !whole.get().value().isEmpty()) {
            BigDecimal small = new BigDecimal(part.get().value());
            BigDecimal large = new BigDecimal(whole.get().value());
            if (small.compareTo(large) > 0) {
                IndicatorContent at = part.get();
                add(
                        Severity.ERROR,
                        "indicator.partAboveWhole",
                        at.chapter(),
                        at.key(),
                        "value",
                        at.label(),
                        german(small),
                        whole.get().label(),
                        german(large));
            }
        }
    }

    /** The ratio as stated must be the one that its two figures give, for the year and for each year compared. */
    private void ratioIsRight(String ratioKey, String dividendKey, String divisorKey) {
        indicator(ratioKey).ifPresent(ratio -> {
            Map<String, BigDecimal> dividends = series(dividendKey);
            Map<String, BigDecimal> divisors = series(divisorKey);
            series(ratioKey).forEach((label, stated) -> {
                BigDecimal dividend = dividends.get(label);
                BigDecimal divisor = divisors.get(label);
                if (dividend != null && divisor != null && divisor.signum() != 0) {
                    BigDecimal computed = dividend.divide(divisor, stated.scale(), RoundingMode.HALF_UP);
                    if (computed.compareTo(stated) != 0) {
                        add(
                                Severity.ERROR,
                                "indicator.ratio",
                                ratio.chapter(),
                                ratio.key(),
                                "value",
                                ratio.label(),
                                german(stated),
                                german(dividend),
                                german(divisor),
                                german(computed));
                    }
                }
            });
        });
    }

    private void amendmentSaysWhat(int number) {
        AmendmentContent latest = content.amendments().get(content.amendments().size() - 1);
        String chapter = latest.chapter();
        content.chapters().stream()
                .filter(own -> own.number().equals(chapter) && own.body().isBlank())
                .forEach(own -> add(Severity.ERROR, "amendment.text", chapter, chapter, "body"));
        if (latest.changesNothing()) {
            add(Severity.ERROR, "amendment.nothing", chapter, chapter, "amendments");
        }
    }

    private void instrumentIsExplained(AnnexRow row) {
        if (row.explanation() == null) {
            add(Severity.ERROR, "annex.explanation", null, row.instrument(), "explanation", row.name());
        }
    }

    private Map<String, BigDecimal> series(String key) {
        return indicator(key).stream()
                .flatMap(i -> Stream.concat(Stream.of(new ComparisonValue("", i.value())), i.comparison().stream()))
                .filter(v -> !v.value().isEmpty())
                .collect(Collectors.toMap(ComparisonValue::label, v -> new BigDecimal(v.value()), (a, b) -> a));
    }

    private static Stream<BigDecimal> values(IndicatorContent i) {
        return Stream.concat(Stream.of(i.value()), i.comparison().stream().map(ComparisonValue::value))
                .filter(v -> !v.isEmpty())
                .map((Function<String, BigDecimal>) BigDecimal::new);
    }

    private Optional<IndicatorContent> indicator(String key) {
        return content.indicators().stream().filter(i -> i.key().equals(key)).findFirst();
    }

    private static String german(BigDecimal value) {
        return String.format(Locale.GERMANY, "%,." + Math.max(0, value.scale()) + "f", value);
    }

    private void add(
            Severity severity,
            String rule,
            @Nullable String chapter,
            String target,
            String field,
            Object... arguments) {
        findings.add(new Finding(
                rule + ":" + target,
                severity,
                rule,
                chapter,
                target,
                field,
                new MessageFormat(texts.getString("finding." + rule), texts.getLocale()).format(arguments),
                null,
                false));
    }
}
