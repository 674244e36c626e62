// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.shared.RecordsChanged.Changed;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordsChangedTest {
    private final Changed one = new Changed("instrument", UUID.randomUUID());
    private final Changed other = new Changed("contact", UUID.randomUUID());

    @Test
    void togetherTheyTellOfBoth() {
        RecordsChanged both = new RecordsChanged(Set.of(one)).and(new RecordsChanged(Set.of(one, other)));
        assertThat(both.records()).containsExactlyInAnyOrder(one, other);
    }

    /** What is not known may be anything; together with something known it still may. */
    @Test
    void anythingStaysAnything() {
        RecordsChanged known = new RecordsChanged(Set.of(one));
        assertThat(known.and(RecordsChanged.everything()).concerns("contact", other.id()))
                .isTrue();
        assertThat(RecordsChanged.everything().and(known).concerns("contact", other.id()))
                .isTrue();
    }
}
