// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What a capability puts above the main menu, for whoever may use it. */
public interface DrawerPart {
    /** The part for a new screen, or nothing for this person. */
    Optional<Component> drawerPart();
}
