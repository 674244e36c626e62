// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.shared.BusinessRuleViolation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TermTest {
    private static final LocalDate DAY = LocalDate.of(2022, 8, 1);

    @Test
    void mayBeOpenOnEitherSide() {
        assertThat(new Term(DAY, null).possible().from()).isEqualTo(DAY);
        assertThat(new Term(null, DAY).possible().to()).isEqualTo(DAY);
        assertThat(new Term(DAY, DAY).possible()).isNotNull();
    }

    @Test
    void endsAfterItBegins() {
        refused(new Term(DAY, DAY.minusDays(1)), "term.to");
    }

    @Test
    void isOfThisCentury() {
        refused(new Term(LocalDate.of(22, 8, 1), null), "term.from");
        refused(new Term(null, LocalDate.of(2100, 1, 1)), "term.to");
    }

    private static void refused(Term term, String field) {
        assertThatThrownBy(term::possible)
                .isInstanceOfSatisfying(BusinessRuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo(field));
    }
}
