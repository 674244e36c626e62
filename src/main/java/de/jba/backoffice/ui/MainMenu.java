// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.cdi.annotation.VaadinSessionScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/** The lines of the main menu that this person may see, gathered from the capabilities. */
@VaadinSessionScoped
public class MainMenu implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ScreenUser user;

    @Inject
    @Any
    transient Instance<MenuContribution> contributions;

    /** The lines of a group, in order. */
    public List<MenuEntry> entries(MenuGroup group) {
        return entries().stream().filter(entry -> entry.group() == group).toList();
    }

    /** Where the work begins: the first line of the menu. */
    public MenuEntry first() {
        return entries().stream().findFirst().orElseThrow();
    }

    private List<MenuEntry> entries() {
        return contributions.stream()
                .flatMap(contribution -> contribution.menu().stream())
                .filter(entry -> user.may(entry.permission()))
                .sorted(Comparator.comparing(MenuEntry::group).thenComparing(MenuEntry::position))
                .toList();
    }
}
