// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;

/** Asks what a view is called and who else uses it. */
final class ViewDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");
    private static final int LONGEST_NAME = 60;

    ViewDialog(String title, String name, boolean shared, SerializableBiConsumer<String, Boolean> done) {
        setHeaderTitle(title);
        setWidth("420px");
        TextField field = new TextField(TEXTS.get("views.name"));
        field.setMaxLength(LONGEST_NAME);
        field.setValue(name);
        field.setRequiredIndicatorVisible(true);
        field.setErrorMessage(TEXTS.get("views.nameMissing"));
        field.setWidthFull();
        field.setAutofocus(true);
        Checkbox everybody = new Checkbox(TEXTS.get("views.share"), shared);
        Div form = new Div(field, everybody);
        form.addClassName("filter-box");
        add(form);
        Button cancel = new Button(TEXTS.get("columns.cancel"), click -> close());
        Button save = new Button(TEXTS.get("views.keep"), click -> {
            if (field.getValue().isBlank()) {
                field.setInvalid(true);
                field.focus();
                return;
            }
            close();
            done.accept(field.getValue().strip(), everybody.getValue());
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(field);
        getFooter().add(cancel, save);
    }
}
