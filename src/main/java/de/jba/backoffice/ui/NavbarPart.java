// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What a capability puts into the bar on top of every screen, for whoever may use it. */
public interface NavbarPart {
    /** The part for a new screen, or nothing for this person. */
    Optional<Component> navbarPart();

    /** Whether it stands at the end, beside the help. */
    default boolean isAtEnd() {
        return false;
    }
}
