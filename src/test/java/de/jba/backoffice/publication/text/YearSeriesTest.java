// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.text;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.publication.Programme2022;
import org.junit.jupiter.api.Test;

class YearSeriesTest {
    @Test
    void takesTheIndicatorWithTheMostYears() {
        YearSeries series = YearSeries.longestOf(Programme2022.content()).orElseThrow();

        assertThat(series.indicator().key()).isEqualTo("unemployment-rate-u25");
        assertThat(series.points()).extracting(YearSeries.Point::year).containsExactly("2018", "2019", "2020", "2021");
    }

    @Test
    void describesEveryValue() {
        YearSeries series = YearSeries.longestOf(Programme2022.content()).orElseThrow();

        assertThat(series.description())
                .isEqualTo("Säulendiagramm: Arbeitslosenquote unter 25 Jahre, 2018 bis 2021. "
                        + "2018: 9,7\u00a0%; 2019: 9,4\u00a0%; 2020: 9,4\u00a0%; 2021: 9,7\u00a0%.");
    }
}
