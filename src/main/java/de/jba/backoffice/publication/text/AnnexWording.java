// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.text;

import de.jba.backoffice.programme.ProgrammeContent;
import de.jba.backoffice.programme.ProgrammeContent.AnnexRow;
import de.jba.backoffice.programme.ProgrammeContent.CapacityContent;
import de.jba.backoffice.programme.ProgrammeContent.PartnerAgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the annex says about an instrument, in the words of its columns. */
public final class AnnexWording {
    private AnnexWording() {}

    /** The target groups in printed order; each has a table of its own. */
    public static final List<String> TARGET_GROUPS = List.of("U25", "U25_AND_OVER");

    /** The rows of a target group, in printed order. */
    public static List<AnnexRow> rowsOf(ProgrammeContent content, String targetGroup) {
        return content.annex().stream()
                .filter(row -> row.targetGroup().equals(targetGroup))
                .toList();
    }

    /** The name, with the abbreviation unless the name ends with it already. */
    public static String name(AnnexRow row) {
        String abbreviation = row.abbreviation();
        if (abbreviation == null || abbreviation.isBlank() || row.name().endsWith(abbreviation)) {
            return row.name();
        }
        return Words.of("annex.nameWithAbbreviation", row.name(), abbreviation);
    }

    /** That it is withdrawn, aliases and sub-offers, one line each. */
    public static List<String> additions(AnnexRow row) {
        List<String> lines = new ArrayList<>();
        if (row.withdrawnBy() != null) {
            lines.add(Words.of("annex.withdrawn.by", row.withdrawnBy().toString()));
        }
        if (!row.aliases().isEmpty()) {
            lines.add(Words.of("annex.aliases", String.join(", ", row.aliases())));
        }
        if (!row.subOffers().isEmpty()) {
            lines.add(Words.of("annex.subOffers", String.join(", ", row.subOffers())));
        }
        return lines;
    }

    /** The places of a row; of one that is withdrawn, that it is. */
    public static String places(AnnexRow row) {
        return row.withdrawnBy() == null ? places(row.capacity()) : Words.of("annex.withdrawn");
    }

    /** "12 Plätze", "nach individuellem Bedarf", "18 Plätze (Agenturbezirk Bochum)". */
    public static String places(CapacityContent capacity) {
        Integer places = capacity.places();
        if (places == null || "INDIVIDUAL_NEED".equals(capacity.kind())) {
            return Words.of("annex.places.INDIVIDUAL_NEED");
        }
        String number = places == 1
                ? Words.of("annex.places.one")
                : Words.of("annex.places.PLACES", German.number(String.valueOf(places)));
        String region = capacity.region();
        return region == null ? number : Words.of("annex.places.REGION_BOUND", number, region);
    }

    /** The legal circles, shortest first. */
    public static List<String> legalCircles(AnnexRow row) {
        return row.legalCircles().stream()
                .map(circle -> Words.of("legalCircle." + circle))
                .toList();
    }

    /** The mailbox, if the instrument has one; else the front desk is meant. */
    public static Optional<String> mailbox(AnnexRow row) {
        return Optional.ofNullable(row.contact())
                .map(ProgrammeContent.ContactContent::mailbox)
                .filter(mailbox -> !mailbox.isBlank());
    }

    /** The paragraphs that explain an instrument, or a sentence that says there are none. */
    public static List<String> explanation(AnnexRow row) {
        String explanation = row.explanation();
        return explanation == null || explanation.isBlank()
                ? List.of(Words.of("annex.explanation.missing"))
                : List.of(explanation.strip().split("\\R\\s*\\R"));
    }

    /** Who carries an instrument, and on which legal basis, as one line. */
    public static String responsibility(ProgrammeContent content, AnnexRow row) {
        List<String> parts = new ArrayList<>();
        parts.add(Words.of("annex.owner", agencyName(content, row.owner())));
        if (!row.participating().isEmpty()) {
            parts.add(Words.of(
                    "annex.participating",
                    row.participating().stream()
                            .map(agency -> agencyName(content, agency))
                            .collect(Collectors.joining(", "))));
        }
        String legalBasis = row.legalBasis();
        if (legalBasis != null && !legalBasis.isBlank()) {
            parts.add(Words.of("annex.legalBasis", legalBasis));
        }
        return String.join(" · ", parts);
    }

    private static String agencyName(ProgrammeContent content, String alias) {
        return content.agencies().stream()
                .filter(agency -> agency.id().alias().equals(alias))
                .map(PartnerAgency::name)
                .findFirst()
                .orElse(alias);
    }
}
