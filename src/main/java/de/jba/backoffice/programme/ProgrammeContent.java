// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.shared.AgencyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything a programme says, and nothing else: the document that is hashed, signed, rendered and published. It holds
 * no revision, no signer and no date of rendering, so the same content always gives the same bytes.
 *
 * @param programmeYear the year the programme is for
 * @param title the title as printed, without the year
 * @param asOf the day the content speaks for ("Stand")
 * @param agencies the partner agencies that sign, in printed order
 * @param frontDesk the common front desk, named wherever an instrument has no contact of its own
 * @param chapters all chapters in reading order, the numbers tell the depth
 * @param indicators all figures, in printed order within their chapter
 * @param annex the instruments, in printed order
 * @param amendments what each amendment changed, the first first; none in the first Fassung
 */
public record ProgrammeContent(
        int programmeYear,
        String title,
        LocalDate asOf,
        List<PartnerAgency> agencies,
        FrontDesk frontDesk,
        List<ChapterContent> chapters,
        List<IndicatorContent> indicators,
        List<AnnexRow> annex,
        @Nullable List<AmendmentContent> amendments) {

    public ProgrammeContent {
        agencies = List.copyOf(agencies);
        chapters = List.copyOf(chapters);
        indicators = List.copyOf(indicators);
        annex = List.copyOf(annex);
        amendments = amendments == null ? List.of() : List.copyOf(amendments);
    }

    /** A content without amendments. */
    public ProgrammeContent(
            int programmeYear,
            String title,
            LocalDate asOf,
            List<PartnerAgency> agencies,
            FrontDesk frontDesk,
            List<ChapterContent> chapters,
            List<IndicatorContent> indicators,
            List<AnnexRow> annex) {
        this(programmeYear, title, asOf, agencies, frontDesk, chapters, indicators, annex, List.of());
    }

    @Override
    public List<AmendmentContent> amendments() {
        return Objects.requireNonNull(amendments);
    }

    /** The number of the latest amendment in it; nothing in the first Fassung. */
    public Optional<Integer> latestAmendment() {
        return amendments().stream().map(AmendmentContent::number).reduce((earlier, later) -> later);
    }

    /** The same programme before anything was written in it; what everything is new against. */
    ProgrammeContent emptied() {
        return reducedTo(List.of(), List.of(), List.of());
    }

    /** The same programme with nothing in it but these. */
    ProgrammeContent reducedTo(
            List<ChapterContent> someChapters, List<IndicatorContent> someIndicators, List<AnnexRow> someRows) {
        return new ProgrammeContent(
                programmeYear, title, asOf, agencies, frontDesk, someChapters, someIndicators, someRows, amendments);
    }

    /** The same programme with other chapters. */
    ProgrammeContent withChapters(List<ChapterContent> others) {
        return reducedTo(others, indicators, annex);
    }

    /** The same programme with these amendments. */
    ProgrammeContent amendedBy(List<AmendmentContent> others) {
        return new ProgrammeContent(
                programmeYear, title, asOf, agencies, frontDesk, chapters, indicators, annex, others);
    }

    /**
     * One of the agencies that carry the programme.
     *
     * @param legalCircle {@code SGB_II}, {@code SGB_III} or {@code SGB_VIII}
     */
    public record PartnerAgency(AgencyId id, String name, String legalCircle) {}

    /** The common front desk of the agencies; phone in E.164 or as printed, website as an address. */
    public record FrontDesk(String name, String phone, String mailbox, String website) {}

    /**
     * A chapter.
     *
     * @param id stays the same when the number changes
     * @param number as printed, such as {@code 3.2.1}
     * @param body Markdown, see {@link ChapterMarkup}
     */
    public record ChapterContent(String id, String number, String title, String body) {}

    /**
     * A figure with its source.
     *
     * @param key stays the same over the years
     * @param chapter number of the chapter that shows it
     * @param value empty while it is not stated, else a canonical decimal such as {@code 9.7}; its digits after the point are printed as they are
     * @param unit {@code PERSONS}, {@code PLACES}, {@code PERCENT} or {@code RATIO}
     * @param referenceDate ISO date, ISO month ({@code 2021-10}), year, or German text such as "Jahresdurchschnitt 2020"
     * @param source who says so
     * @param comparison earlier years or other regions, in printed order
     */
    public record IndicatorContent(
            String key,
            String chapter,
            String label,
            String value,
            String unit,
            String referenceDate,
            String source,
            List<ComparisonValue> comparison) {

        public IndicatorContent {
            comparison = List.copyOf(comparison);
        }
    }

    /** A value to compare with: its year or region, and a canonical decimal. */
    public record ComparisonValue(String label, String value) {}

    /**
     * An instrument as printed in the annex.
     *
     * @param number its number in the annex
     * @param instrument id of the instrument it was copied from
     * @param targetGroup {@code U25} or {@code U25_AND_OVER}
     * @param legalCircles {@code SGB_II}, {@code SGB_III}, {@code SGB_VIII}
     * @param owner alias of the agency that carries it
     * @param participating aliases of the others
     * @param contact functional mailbox, or nothing: then the front desk is named
     * @param withdrawnBy number of the amendment that withdrew it; nothing while it stands
     */
    public record AnnexRow(
            int number,
            String instrument,
            String name,
            @Nullable String abbreviation,
            List<String> aliases,
            String targetGroup,
            List<String> legalCircles,
            String owner,
            List<String> participating,
            CapacityContent capacity,
            @Nullable String explanation,
            @Nullable String legalBasis,
            List<String> subOffers,
            @Nullable ContactContent contact,
            @Nullable Integer withdrawnBy) {

        public AnnexRow {
            aliases = List.copyOf(aliases);
            legalCircles = List.copyOf(legalCircles);
            participating = List.copyOf(participating);
            subOffers = List.copyOf(subOffers);
        }

        /** A row that stands. */
        public AnnexRow(
                int number,
                String instrument,
                String name,
                @Nullable String abbreviation,
                List<String> aliases,
                String targetGroup,
                List<String> legalCircles,
                String owner,
                List<String> participating,
                CapacityContent capacity,
                @Nullable String explanation,
                @Nullable String legalBasis,
                List<String> subOffers,
                @Nullable ContactContent contact) {
            this(
                    number,
                    instrument,
                    name,
                    abbreviation,
                    aliases,
                    targetGroup,
                    legalCircles,
                    owner,
                    participating,
                    capacity,
                    explanation,
                    legalBasis,
                    subOffers,
                    contact,
                    null);
        }
    }

    /**
     * The places of an instrument.
     *
     * @param kind {@code PLACES}, {@code INDIVIDUAL_NEED} or {@code REGION_BOUND}
     * @param places present unless by individual need
     * @param region present when region-bound
     * @param validFrom since when the figure holds
     */
    public record CapacityContent(
            String kind,
            @Nullable Integer places,
            @Nullable String region,
            @Nullable LocalDate validFrom) {}

    /** Whom to ask: a function and its mailbox, never a person. */
    public record ContactContent(
            @Nullable String function,
            @Nullable String mailbox,
            @Nullable String phone) {}

    /**
     * What an amendment changed, old beside new. Of a redaction it names the places alone.
     *
     * @param number 1 for the first; its own text is the chapter of that number
     * @param redaction whether it withdraws what the law forbids: then nothing of before or after is said here
     */
    public record AmendmentContent(
            int number,
            @Nullable Boolean redaction,
            List<TextChange> texts,
            List<FigureChange> figures,
            List<RowChange> rows) {
        /** The numbers of amendments' own chapters begin so. */
        public static final String CHAPTER = "Nachtrag ";

        public AmendmentContent {
            texts = List.copyOf(texts);
            figures = List.copyOf(figures);
            rows = List.copyOf(rows);
        }

        /** The number of the chapter with its own text. */
        public String chapter() {
            return CHAPTER + number;
        }

        /** Whether it changes nothing but its own text. */
        public boolean changesNothing() {
            return texts.isEmpty() && figures.isEmpty() && rows.isEmpty();
        }
    }

    /**
     * Paragraphs of a chapter that an amendment replaced.
     *
     * @param chapter its number
     * @param before Markdown; nothing when they were added, or must not be said
     * @param after Markdown; nothing when they were left out, or must not be said
     */
    public record TextChange(
            String chapter,
            String title,
            @Nullable String before,
            @Nullable String after) {}

    /** A figure that an amendment changed; one of both is missing when it was added or left out. */
    public record FigureChange(
            String label,
            @Nullable IndicatorContent before,
            @Nullable IndicatorContent after) {}

    /** An entry of the annex that an amendment changed; one of both is missing when it is new or must not be said. */
    public record RowChange(
            String name,
            @Nullable AnnexRow before,
            @Nullable AnnexRow after) {}
}
