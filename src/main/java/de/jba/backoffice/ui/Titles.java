// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

/** The titles of browser tabs. */
public final class Titles {
    private Titles() {}

    /** The screen first, then the product. */
    public static String of(String screen) {
        return screen + " · " + Texts.of("ui").get("shell.brand");
    }
}
