// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.notification.ui;

import com.vaadin.flow.component.Component;
import de.jba.backoffice.identity.Role;
import de.jba.backoffice.ui.NavbarPart;
import de.jba.backoffice.ui.ScreenUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** Puts the bell into the bar; auditors are told nothing. */
@ApplicationScoped
class BellPart implements NavbarPart {
    @Inject
    ScreenUser user;

    @Inject
    Instance<NoticeBell> bells;

    @Override
    public Optional<Component> navbarPart() {
        return user.user().roles().contains(Role.AUDITOR) ? Optional.empty() : Optional.of(bells.get());
    }

    @Override
    public boolean isAtEnd() {
        return true;
    }
}
