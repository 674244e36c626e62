// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.programme.ProgrammeChange.Kind;
import de.jba.backoffice.programme.ProgrammeContent.AnnexRow;
import de.jba.backoffice.programme.ProgrammeContent.CapacityContent;
import de.jba.backoffice.programme.ProgrammeContent.ChapterContent;
import de.jba.backoffice.programme.ProgrammeContent.IndicatorContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares two states of a programme part by part: chapters, then indicators, then the rows of the annex. */
final class ProgrammeComparison {
    private final List<ProgrammeChange> changes = new ArrayList<>();

    private ProgrammeComparison() {}

    static List<ProgrammeChange> between(ProgrammeContent before, ProgrammeContent after) {
        ProgrammeComparison comparison = new ProgrammeComparison();
        comparison.compare(
                Kind.CHAPTER,
                before.chapters(),
                after.chapters(),
                ChapterContent::id,
                ChapterContent::number,
                ChapterContent::title,
                ProgrammeComparison::fields);
        comparison.compare(
                Kind.INDICATOR,
                before.indicators(),
                after.indicators(),
                IndicatorContent::key,
                IndicatorContent::key,
                IndicatorContent::label,
                ProgrammeComparison::fields);
        comparison.compare(
                Kind.ANNEX,
                before.annex(),
                after.annex(),
                AnnexRow::instrument,
                AnnexRow::instrument,
                AnnexRow::name,
                ProgrammeComparison::fields);
        return List.copyOf(comparison.changes);
    }

    private <T> void compare(
            Kind kind,
            List<T> before,
            List<T> after,
            Function<T, String> identity,
            Function<T, String> target,
            Function<T, String> title,
            Function<T, Map<String, String>> fields) {
        Map<String, T> old = byIdentity(before, identity);
        Map<String, T> now = byIdentity(after, identity);
        Set<String> all = new LinkedHashSet<>(now.keySet());
        all.addAll(old.keySet());
        for (String each : all) {
            T was = old.get(each);
            T is = now.get(each);
            T shown = Objects.requireNonNull(is == null ? was : is);
            compareFields(
                    kind,
                    target.apply(shown),
                    title.apply(shown),
                    was == null ? Map.of() : fields.apply(was),
                    is == null ? Map.of() : fields.apply(is));
        }
    }

    private void compareFields(
            Kind kind, String target, String title, Map<String, String> was, Map<String, String> is) {
        Set<String> names = new LinkedHashSet<>(is.keySet());
        names.addAll(was.keySet());
        for (String field : names) {
            @Nullable String before = was.get(field);
            @Nullable String after = is.get(field);
            if (!Objects.equals(before, after)) {
                changes.add(new ProgrammeChange(kind, target, title, field, before, after));
            }
        }
    }

    private static <T> Map<String, T> byIdentity(List<T> parts, Function<T, String> identity) {
        Map<String, T> map = new LinkedHashMap<>();
        parts.forEach(part -> map.put(identity.apply(part), part));
        return map;
    }

    private static Map<String, String> fields(ChapterContent chapter) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("number", chapter.number());
        fields.put("title", chapter.title());
        fields.put("body", chapter.body());
        return fields;
    }

    private static Map<String, String> fields(IndicatorContent indicator) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("chapter", indicator.chapter());
        fields.put("label", indicator.label());
        fields.put("value", indicator.value());
        fields.put("unit", indicator.unit());
        fields.put("referenceDate", indicator.referenceDate());
        fields.put("source", indicator.source());
        fields.put(
                "comparison",
                indicator.comparison().stream()
                        .map(c -> c.label() + ": " + c.value())
                        .collect(Collectors.joining(", ")));
        return fields;
    }

    private static Map<String, String> fields(AnnexRow row) {
        Map<String, String> fields = new LinkedHashMap<>();
        CapacityContent capacity = row.capacity();
        fields.put("name", row.name());
        fields.put("abbreviation", text(row.abbreviation()));
        fields.put("aliases", String.join(", ", row.aliases()));
        fields.put("targetGroup", row.targetGroup());
        fields.put("legalCircles", String.join(", ", row.legalCircles()));
        fields.put("participating", String.join(", ", row.participating()));
        fields.put("capacity.kind", capacity.kind());
        fields.put("capacity.places", text(capacity.places()));
        fields.put("capacity.region", text(capacity.region()));
        fields.put("capacity.validFrom", text(capacity.validFrom()));
        fields.put("explanation", text(row.explanation()));
        fields.put("legalBasis", text(row.legalBasis()));
        fields.put("subOffers", String.join(", ", row.subOffers()));
        fields.put("withdrawnBy", text(row.withdrawnBy()));
        fields.put("contact", row.contact() == null ? "" : text(row.contact().mailbox()));
        return fields;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
