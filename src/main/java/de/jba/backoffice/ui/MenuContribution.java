// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import java.util.List;

/** What a capability brings to the main menu; its {@code *Navigation} class implements this. */
public interface MenuContribution {
    /** The lines, for whoever may see them. */
    List<MenuEntry> menu();
}
