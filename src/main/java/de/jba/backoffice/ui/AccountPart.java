// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;

/** What a capability adds to the page of the own account. */
public interface AccountPart {
    /** The part for a new screen. */
    Component accountPart();
}
