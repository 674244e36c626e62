// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.overview;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.instrument.TargetGroup;
import de.jba.backoffice.overview.Coverage.Kind;
import de.jba.backoffice.shared.AgencyId;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {
    @ParameterizedTest
    @CsvSource({"0,0,'',GAP", "2,1,jobcenter,COVERED", "2,0,jobcenter,BY_NEED", "2,0,jobcenter jugendamt,OVERLAP"})
    void saysWhatItMeans(long instruments, long byNumber, String agencies, Kind kind) {
        Coverage coverage = new Coverage(
                TargetGroup.U25,
                LegalCircle.SGB_II,
                instruments,
                byNumber,
                Stream.of(agencies.split(" "))
                        .filter(alias -> !alias.isEmpty())
                        .map(AgencyId::new)
                        .toList());
        assertThat(coverage.kind()).isEqualTo(kind);
    }
}
