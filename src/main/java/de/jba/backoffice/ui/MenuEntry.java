// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import de.jba.backoffice.identity.Permission;
import java.util.function.LongSupplier;

/**
 * One line of the main menu.
 *
 * @param group where it stands
 * @param position its place within the group
 * @param label its words, in the language of the screen
 * @param path the address it leads to
 * @param symbol the sign before the words
 * @param permission what the person must be given to see the line
 * @param waiting how much there waits for the person; asked once for each screen
 */
public record MenuEntry(
        MenuGroup group,
        int position,
        String label,
        String path,
        Symbol symbol,
        Permission permission,
        LongSupplier waiting) {
    public MenuEntry(MenuGroup group, int position, String label, String path, Symbol symbol, Permission permission) {
        this(group, position, label, path, symbol, permission, () -> 0);
    }
}
