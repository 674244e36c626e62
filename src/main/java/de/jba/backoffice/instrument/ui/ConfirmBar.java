// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import java.util.ArrayList;
import java.util.List;

/** The foot of the list: confirms what is checked or, while nothing is, everything shown. */
class ConfirmBar extends Footer {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("instrument");

    private final Button listed = new Button(TEXTS.get("confirm.listed"), Symbol.CHECK.create());
    private final Span count = new Span();
    private final Button checked = new Button(TEXTS.get("confirm.checked"), Symbol.CHECK.create());
    private final Button uncheck = new Button(TEXTS.get("confirm.uncheck"));
    private final List<Component> tools = new ArrayList<>();
    private final Span keys = new Span(TEXTS.get("confirm.keys"));

    ConfirmBar() {
        addClassName("foot");
        count.getElement().setAttribute("role", "status");
        checked.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        checked.getElement().setAttribute("data-confirm-checked", "");
        uncheck.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        keys.addClassName("hint");
        add(listed, count, checked, uncheck, keys);
        show(0);
    }

    /** Adds what else can be done with the checked rows. */
    void addTool(Component tool) {
        tools.add(tool);
        addComponentAtIndex(getComponentCount() - 2, tool);
        tool.setVisible(false);
    }

    /** Says how many rows are checked. */
    void show(int rows) {
        count.setText(rows == 0 ? "" : TEXTS.get("confirm.checkedCount", rows));
        listed.setVisible(rows == 0);
        checked.setVisible(rows > 0);
        tools.forEach(tool -> tool.setVisible(rows > 0));
        uncheck.setVisible(rows > 0);
    }

    void onListed(SerializableRunnable listener) {
        listed.addClickListener(click -> listener.run());
    }

    void onChecked(SerializableRunnable listener) {
        checked.addClickListener(click -> listener.run());
    }

    void onUncheck(SerializableRunnable listener) {
        uncheck.addClickListener(click -> listener.run());
    }
}
