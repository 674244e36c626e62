// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Role;
import de.jba.backoffice.shared.AgencyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FourEyesRuleTest {
    private final CurrentUser lead =
            new CurrentUser("lead", "jc-lead", "Teamleitung", "jobcenter", Set.of(Role.TEAM_LEAD));

    @Test
    void letsWhoHasOnlyReadSign() {
        assertThatCode(() -> FourEyesRule.requireMaySign(lead, false, List.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAnAuthor() {
        assertThatThrownBy(() -> FourEyesRule.requireMaySign(lead, true, List.of()))
                .hasMessageContaining("cosign.author");
    }

    @Test
    void refusesASecondSignatureOfTheSamePerson() {
        CoSignature first = new CoSignature(
                new Programme(new ProgrammeYear(2022), "Programm", LocalDate.EPOCH),
                new AgencyId("jugendamt"),
                lead,
                null,
                new Snapshot(),
                Instant.EPOCH);
        assertThatThrownBy(() -> FourEyesRule.requireMaySign(lead, false, List.of(first)))
                .hasMessageContaining("cosign.twice");
    }
}
