// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"de-AT|de", "en-GB,de;q=0.5|en", "fr, en;q=0.8, de;q=0.5|en", "de;q=0.5, en|en", "fr|de", "*|de"})
    void theLanguageLikedBestIsSpoken(String wish, String language) {
        assertThat(Languages.of(wish).getLanguage()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"de-DE-1996-xx;q=7", "xxxxxxxxxxxxxxxxxxxxx", ";;;", "''"})
    void aWishThatCannotBeReadIsNoFailure(String wish) {
        assertThat(Languages.of(wish).getLanguage()).isEqualTo("de");
    }

    @Test
    void noWishIsGerman() {
        assertThat(Languages.of(null).getLanguage()).isEqualTo("de");
    }
}
