// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.programme.ProgrammeContent;
import de.jba.backoffice.shared.Sha256;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalFormTest {
    @Test
    void readsBackWhatItWrote() {
        ProgrammeContent content = Programme2022.content();

        assertThat(CanonicalForm.read(CanonicalForm.write(content))).isEqualTo(content);
    }

    @Test
    void sortsNamesAndLeavesNoSpace() {
        String json = new String(CanonicalForm.write(Programme2022.content()), StandardCharsets.UTF_8);

        assertThat(json)
                .startsWith("{\"agencies\":[{\"id\":\"arbeitsagentur\",\"legalCircle\":\"SGB_III\",\"name\":\"");
        assertThat(json).endsWith("\"programmeYear\":2022,\"title\":\"Ausbildungs- und Integrationsprogramm\"}");
        assertThat(json).contains("\"asOf\":\"2022-03-31\"").doesNotContain("null");
    }

    @Test
    void keepsEveryCharacterAsItIs() {
        String composed = "\u0122 \u01f0 \u00fc";
        String decomposed = "G\u0327 j\u030c u\u0308";
        ProgrammeContent content = Programme2022.withBodies(composed + "\n" + decomposed + "\u2028\"\\");

        ProgrammeContent read = CanonicalForm.read(CanonicalForm.write(content));

        assertThat(read.chapters().get(0).body()).isEqualTo(composed + "\n" + decomposed + "\u2028\"\\");
    }

    @Test
    void givesEachContentItsOwnHash() {
        String hash = Sha256.hex(CanonicalForm.write(Programme2022.content()));
        ProgrammeContent changed = Programme2022.withAnnex(Programme2022.content(), List.of());

        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(Sha256.hex(CanonicalForm.write(changed))).isNotEqualTo(hash);
        assertThat(Sha256.hex("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void readsTheNameOfTheFirstSnapshots() {
        ProgrammeContent content = Programme2022.content();
        String json = new String(CanonicalForm.write(content), StandardCharsets.UTF_8);
        byte[] early = json.replace("\"referenceDate\":", "\"reference\":").getBytes(StandardCharsets.UTF_8);

        assertThat(CanonicalForm.read(early)).isEqualTo(content);
    }

    @Test
    void refusesAFieldItDoesNotKnow() {
        String json = new String(CanonicalForm.write(Programme2022.content()), StandardCharsets.UTF_8);
        byte[] unknown =
                json.replace("{\"agencies\"", "{\"Agencies\":1,\"agencies\"").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> CanonicalForm.read(unknown)).isInstanceOf(UncheckedIOException.class);
    }
}
