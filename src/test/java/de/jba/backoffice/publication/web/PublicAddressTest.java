// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.publication.DocumentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
    @Test
    void readsTheLatestFassung() {
        assertThat(PublicAddress.of("/2022"))
                .contains(new PublicAddress(new ProgrammeYear(2022), null, DocumentKind.HTML));
        assertThat(PublicAddress.of("/2022/nachweis.json"))
                .contains(new PublicAddress(new ProgrammeYear(2022), null, DocumentKind.EVIDENCE));
    }

    @Test
    void readsACertainFassung() {
        PublicAddress address = PublicAddress.of("/2022/fassung/2/programm.pdf").orElseThrow();

        assertThat(address).isEqualTo(new PublicAddress(new ProgrammeYear(2022), 2, DocumentKind.PDF));
        assertThat(address.downloadName(2)).isEqualTo("programm-2022-fassung-2.pdf");
        assertThat(PublicAddress.of("/2022/fassung/1").orElseThrow().kind()).isEqualTo(DocumentKind.HTML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/22",
                "/20222",
                "/2022/",
                "/2022/fassung/0",
                "/2022/fassung/1/",
                "/2022/../x",
                "/2022/other.pdf",
                "/2022/fassung/99999",
                "/2022/programm.pdf/x"
            })
    void readsNothingElse(String path) {
        assertThat(PublicAddress.of(path)).isEmpty();
    }
}
