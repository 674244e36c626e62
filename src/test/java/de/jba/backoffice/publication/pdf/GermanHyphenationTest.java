// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GermanHyphenationTest {
    private static final GermanHyphenation GERMAN = GermanHyphenation.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ju-gend-be-rufs-agen-tur",
                "Aus-bil-dungs-stel-len",
                "Rah-men-be-din-gun-gen",
                "Hoch-schul-zu-gangs-be-rech-ti-gung",
                "au-ßer-be-trieb-li-chen",
                "Ver-selb-stän-di-gung"
            })
    void breaksWordsWhereGermansDo(String hyphenated) {
        assertThat(String.valueOf(GERMAN.hyphenate(hyphenated.replace("-", ""), 2, 2)))
                .isEqualTo(hyphenated);
    }

    @Test
    void knowsEveryPattern() {
        assertThat(GERMAN.size()).isGreaterThan(36_000);
    }
}
