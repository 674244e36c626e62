// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.programme.ProgrammeContent.AnnexRow;
import de.jba.backoffice.programme.ProgrammeContent.ChapterContent;
import de.jba.backoffice.programme.ProgrammeContent.IndicatorContent;
import de.jba.backoffice.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the cell that a finding points to. Of a field without a cell of its own it is the whole chapter,
 * figure or row, so that a justification rather ends too early than holds for something else.
 */
final class FindingCell {
    private FindingCell() {}

    /** Changes when what stands there changes. */
    static String hash(ProgrammeContent content, Finding finding) {
        String field = finding.field();
        List<@Nullable Object> cells = Stream.of(
                        content.chapters().stream()
                                .filter(c -> c.number().equals(finding.target()))
                                .map(c -> cell(c, field)),
                        content.indicators().stream()
                                .filter(i -> i.key().equals(finding.target()))
                                .map(i -> cell(i, field)),
                        content.annex().stream()
                                .filter(r -> r.instrument().equals(finding.target()))
                                .map(r -> cell(r, field)))
                .flatMap(cell -> cell)
                .toList();
        return Sha256.hex(cells.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Object cell(ChapterContent chapter, String field) {
        return field.equals("body") ? chapter.body() : chapter;
    }

    private static Object cell(IndicatorContent indicator, String field) {
        return switch (field) {
            case "source" -> indicator.source();
            case "unit" -> indicator.unit();
            case "referenceDate" -> indicator.referenceDate();
            case "value" -> List.of(indicator.value(), indicator.comparison());
            default -> indicator;
        };
    }

    private static Object cell(AnnexRow row, String field) {
        return switch (field) {
            case "name" -> row.name();
            case "explanation" -> Objects.requireNonNullElse(row.explanation(), "");
            case "legalBasis" -> Objects.requireNonNullElse(row.legalBasis(), "");
            case "contact" -> Objects.requireNonNullElse((Object) row.contact(), "");
            case "capacity" -> row.capacity();
            case "subOffers" -> row.subOffers();
            case "aliases" -> row.aliases();
            default -> List.of(row.name(), row.capacity(), String.valueOf(row.explanation()), row.subOffers());
        };
    }
}
