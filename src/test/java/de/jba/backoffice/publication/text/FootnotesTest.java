// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.text;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.programme.ProgrammeContent.IndicatorContent;
import java.util.List;
import org.junit.jupiter.api.Test;

class FootnotesTest {
    private final Footnotes notes = new Footnotes();

    @Test
    void givesTheSameSourceForTheSameDayOneNumber() {
        assertThat(notes.cite(figure("Statistikstelle", "2020-12-31")).number()).isEqualTo(1);
        assertThat(notes.cite(figure("Bundesagentur", "2020-12-31")).number()).isEqualTo(2);
        Footnotes.Note again = notes.cite(figure("Statistikstelle", "2020-12-31"));

        assertThat(again.number()).isEqualTo(1);
        assertThat(again.first()).isFalse();
        assertThat(notes.all()).hasSize(2);
    }

    @Test
    void neverGivesTwoSourcesOneNumber() {
        assertThat(notes.cite(figure("Statistikstelle", "2020-12-31")).number()).isEqualTo(1);
        assertThat(notes.cite(figure("Statistikstelle", "2021-12-31")).number()).isEqualTo(2);
    }

    @Test
    void saysSourceAndReference() {
        assertThat(notes.cite(figure("Statistikstelle", "2020-12-31")).text())
                .isEqualTo("Statistikstelle, Stand 31.12.2020");
        assertThat(notes.cite(figure("Statistikstelle", "Jahresdurchschnitt 2020"))
                        .text())
                .isEqualTo("Statistikstelle, Jahresdurchschnitt 2020");
        assertThat(notes.cite(figure("", "2021")).text()).isEqualTo("Ohne Quellenangabe, 2021");
    }

    private static IndicatorContent figure(String source, String reference) {
        return new IndicatorContent("key", "2", "Kennzahl", "1", "PERSONS", reference, source, List.of());
    }
}
