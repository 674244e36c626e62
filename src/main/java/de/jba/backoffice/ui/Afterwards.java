// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import java.io.Serializable;

/** Does something in a round trip of its own, when the browser has shown what came before it; asked twice, once. */
public final class Afterwards implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Component screen;
    private boolean asked;

    public Afterwards(Component screen) {
        this.screen = screen;
    }

    /** Does it when the browser has answered, unless the same is waiting already. */
    public void ask(Command todo) {
        if (!asked) {
            asked = true;
            screen.getElement().executeJs("return true").then(shown -> {
                asked = false;
                todo.execute();
            });
        }
    }
}
