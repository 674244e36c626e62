// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.identity.Caller;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Channel;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.Role;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service has no database here: whatever it computed would fail. */
class BehaviourServiceTest {
    private final CallerContext callers = new CallerContext();
    private final BehaviourService service = new BehaviourService();

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void withoutAWorksAgreementNothingIsComputed(String setting) {
        service.agreement = Optional.of(setting);

        assertThat(as(Role.AUDITOR)).isEqualTo(new BehaviourReview(null, java.util.List.of()));
    }

    @Test
    void whereTheSettingIsMissingNothingIsComputedEither() {
        service.agreement = Optional.empty();

        assertThat(as(Role.AUDITOR).agreement()).isNull();
    }

    @Test
    void aLeadDoesNotLook() {
        service.agreement = Optional.empty();

        assertThatThrownBy(() -> as(Role.TEAM_LEAD)).isInstanceOf(PermissionDenied.class);
    }

    private BehaviourReview as(Role role) {
        service.callers = callers;
        CurrentUser user = new CurrentUser("7c1f", "somebody", "Jemand", "jobcenter", Set.of(role));
        return callers.callAs(new Caller(user, Channel.SCREEN, "r-1", null), service::review);
    }
}
