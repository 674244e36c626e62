// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.programme.ProgrammeContent.AnnexRow;
import de.jba.backoffice.programme.ProgrammeContent.CapacityContent;
import de.jba.backoffice.programme.ProgrammeContent.ChapterContent;
import de.jba.backoffice.programme.ProgrammeContent.ComparisonValue;
import de.jba.backoffice.programme.ProgrammeContent.FrontDesk;
import de.jba.backoffice.programme.ProgrammeContent.IndicatorContent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small programmes to compare and to check. */
final class ContentFixture {
    static final String APPLICANTS = "applicants";
    static final String PLACES = "training-places";
    static final String RATIO = "places-per-applicant";

    private ContentFixture() {}

    static ProgrammeContent programme(
            List<ChapterContent> chapters, List<IndicatorContent> indicators, List<AnnexRow> annex) {
        return new ProgrammeContent(
                2022,
                "Programm",
                LocalDate.of(2022, 3, 31),
                List.of(),
                new FrontDesk("Empfang", "02323 590-110", "jba@herne.de", "https://www.jba-herne.de"),
                chapters,
                indicators,
                annex);
    }

    static ProgrammeContent withIndicators(IndicatorContent... indicators) {
        return programme(List.of(), List.of(indicators), List.of());
    }

    static ChapterContent chapter(String number, String body) {
        return new ChapterContent("chapter-" + number, number, "Kapitel " + number, body);
    }

    static IndicatorContent indicator(String key, String value, Unit unit, ComparisonValue... comparison) {
        return new IndicatorContent(key, "2.2", key, value, unit.name(), "2021", "Statistik", List.of(comparison));
    }

    static ComparisonValue in(String year, String value) {
        return new ComparisonValue(year, value);
    }

    static AnnexRow row(String name, int places, @Nullable String explanation) {
        return new AnnexRow(
                1,
                "instrument-" + name,
                name,
                null,
                List.of(),
                "U25",
                List.of("SGB_II"),
                "jobcenter",
                List.of(),
                new CapacityContent("PLACES", places, null, LocalDate.of(2022, 1, 1)),
                explanation,
                null,
                List.of(),
                null);
    }
}
