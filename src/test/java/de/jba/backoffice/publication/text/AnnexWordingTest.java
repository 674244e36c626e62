// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.text;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.programme.ProgrammeContent.AnnexRow;
import de.jba.backoffice.programme.ProgrammeContent.CapacityContent;
import de.jba.backoffice.publication.Programme2022;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnnexWordingTest {
    @Test
    void saysPlacesWithUnitAndRegion() {
        assertThat(AnnexWording.places(capacity("PLACES", 12, null))).isEqualTo("12 Plätze");
        assertThat(AnnexWording.places(capacity("PLACES", 1, null))).isEqualTo("1 Platz");
        assertThat(AnnexWording.places(capacity("INDIVIDUAL_NEED", null, null))).isEqualTo("nach individuellem Bedarf");
        assertThat(AnnexWording.places(capacity("REGION_BOUND", 18, "Agenturbezirk Bochum")))
                .isEqualTo("18 Plätze (Agenturbezirk Bochum)");
    }

    @Test
    void putsTheAbbreviationBehindTheNameOnce() {
        assertThat(AnnexWording.name(instrument(6))).isEqualTo("Berufseinstiegsbegleitung (BerEb)");
        assertThat(AnnexWording.name(instrument(9))).isEqualTo("Herner Modell - NAW");
    }

    @Test
    void namesAliasesAndSubOffers() {
        assertThat(AnnexWording.additions(instrument(8)))
                .containsExactly("auch bekannt als #BreakUp", "Teilangebote: Beratungsbus, Projektcafé");
    }

    @Test
    void namesTheAgenciesInWords() {
        assertThat(AnnexWording.responsibility(Programme2022.content(), instrument(8)))
                .isEqualTo("Federführung: Jobcenter Herne · Rechtsgrundlage: § 16h SGB II");
    }

    private static CapacityContent capacity(String kind, @Nullable Integer places, @Nullable String region) {
        return new CapacityContent(kind, places, region, null);
    }

    private static AnnexRow instrument(int number) {
        return Programme2022.content().annex().get(number - 1);
    }
}
