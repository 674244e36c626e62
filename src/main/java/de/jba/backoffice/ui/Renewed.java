// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.HasText;

/** Words on an open screen that are looked up again: the browser hears of them only when they differ. */
public final class Renewed {
    private Renewed() {}

    /** Lets the part say this, and sends nothing when it does already. */
    public static void text(HasText part, String words) {
        if (!words.equals(part.getText())) {
            part.setText(words);
        }
    }
}
