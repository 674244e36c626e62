// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Opens the list of keys that work everywhere; the key ? does so too. */
class HelpButton extends Button {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");
    private static final List<String> KEYS =
            List.of("search", "regions", "save", "escape", "gridArrows", "gridEnter", "help");

    HelpButton() {
        super(Symbol.HELP.create());
        setId("help");
        addThemeName("icon");
        setAriaLabel(TEXTS.get("shell.help"));
        addClickListener(click -> keys().open());
    }

    private Dialog keys() {
        Dialog dialog = new Dialog(TEXTS.get("keys.title"));
        PlainTable table = new PlainTable().columns(TEXTS.get("keys.key"), TEXTS.get("keys.effect"));
        for (String key : KEYS) {
            Span name = new Span(TEXTS.get("keys." + key));
            name.addClassName("mono");
            table.row(name, new Span(TEXTS.get("keys." + key + ".effect")));
        }
        dialog.add(table);
        Button close = new Button(TEXTS.get("close"), click -> dialog.close());
        dialog.getFooter().add(close);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                focus();
            }
        });
        return dialog;
    }
}
