// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class RefusalsTest {
    @Test
    void everyRuleIsAskedAndTheFirstRefusalKnowsTheOthers() {
        BusinessRuleViolation refused = catchThrowableOfType(
                BusinessRuleViolation.class,
                () -> Refusals.askAll(
                        () -> refuse("one"),
                        () -> {},
                        () -> Refusals.askAll(() -> refuse("two"), () -> refuse("three"))));

        assertThat(refused.field()).isEqualTo("one");
        assertThat(refused.all()).extracting(BusinessRuleViolation::field).containsExactly("one", "two", "three");
        assertThat(refused.within("all").all())
                .extracting(BusinessRuleViolation::field)
                .containsExactly("all.one", "all.two", "all.three");
    }

    @Test
    void nothingIsRefusedWhenEveryRuleAgrees() {
        Refusals refusals = new Refusals();

        assertThat(refusals.value(() -> "value")).isEqualTo("value");
        refusals.refuse();
    }

    private static void refuse(String field) {
        throw new BusinessRuleViolation("shared", "text.missing", field);
    }
}
