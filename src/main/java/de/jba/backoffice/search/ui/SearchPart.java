// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.search.ui;

import com.vaadin.flow.component.Component;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.ui.NavbarPart;
import de.jba.backoffice.ui.ScreenUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** Puts the search into the bar. */
@ApplicationScoped
class SearchPart implements NavbarPart {
    @Inject
    ScreenUser user;

    @Inject
    Instance<SearchBox> boxes;

    @Override
    public Optional<Component> navbarPart() {
        return user.may(Permission.INSTRUMENT_VIEW) ? Optional.of(boxes.get()) : Optional.empty();
    }
}
