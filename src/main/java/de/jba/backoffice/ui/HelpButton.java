// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * Opens the page of the user guide for the screen that is shown, and the keys that work everywhere; the key ? does so
 * too. The screen beneath stays in use meanwhile.
 */
class HelpButton extends Button {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");
    private static final List<String> KEYS = List.of(
            "search",
            "regions",
            "save",
            "escape",
            "gridArrows",
            "gridEnter",
            "confirm",
            "undo",
            "changes",
            "read",
            "help");

    HelpButton() {
        super(Symbol.HELP.create());
        setId("help");
        addThemeName("icon");
        setAriaLabel(TEXTS.get("shell.help"));
        addClickListener(click -> help().open());
    }

    private Dialog help() {
        Dialog dialog = new Dialog(TEXTS.get("help.title"));
        dialog.setWidth("34rem");
        dialog.setModal(false);
        dialog.setDraggable(true);
        dialog.setResizable(true);
        String screen = UI.getCurrent().getActiveViewLocation().getFirstSegment();
        Div page = new Div(new Html("<div>" + UserGuide.of(screen) + "</div>"));
        page.addClassName("user-guide");
        page.getElement().setAttribute("lang", "de");
        dialog.add(page, new H2(TEXTS.get("keys.title")), keys());
        Button close = new Button(TEXTS.get("close"), click -> dialog.close());
        dialog.getFooter().add(close);
        dialog.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                close.focus();
            } else {
                focus();
            }
        });
        return dialog;
    }

    private static PlainTable keys() {
        PlainTable table = new PlainTable().columns(TEXTS.get("keys.key"), TEXTS.get("keys.effect"));
        for (String key : KEYS) {
            Span name = new Span(TEXTS.get("keys." + key));
            name.addClassName("mono");
            table.row(name, new Span(TEXTS.get("keys." + key + ".effect")));
        }
        return table;
    }
}
