// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import de.jba.backoffice.programme.Deadlines;
import de.jba.backoffice.programme.ProgrammeStep;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.ui.DateField;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import java.util.Map;
import java.util.Objects;

/** Sets the day of each step. A refused day stays in its field; nothing is set before it is stored. */
class DeadlinesDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("programme");

    private final DateField send = new DateField(TEXTS.get(ProgrammeStep.SEND));
    private final DateField cosign = new DateField(TEXTS.get(ProgrammeStep.COSIGN));
    private final DateField publish = new DateField(TEXTS.get(ProgrammeStep.PUBLISH));
    private final Map<String, DateField> fields = Map.of("send", send, "cosign", cosign, "publish", publish);
    private final Div notes = new Div();

    /**
     * @param set what is set
     * @param save stores other days
     */
    DeadlinesDialog(ProgrammeYear year, Deadlines set, SerializableConsumer<Deadlines> save) {
        setHeaderTitle(TEXTS.get("deadlines.title", year.toString()));
        setWidth("520px");
        fields.values().forEach(field -> {
            field.setClearButtonVisible(true);
            field.setWidthFull();
        });
        show(set);
        Button propose = new Button(TEXTS.get("deadlines.propose"), click -> show(Deadlines.proposedFor(year)));
        propose.addThemeName("small");
        Div form = new Div(new Paragraph(TEXTS.get("deadlines.text")), notes, send, cosign, publish, propose);
        form.addClassName("dialog-form");
        add(form);
        Button store = new Button(TEXTS.get("chapter.save"), click -> store(save));
        store.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        store.getElement().setAttribute("data-save", "");
        getFooter().add(new Button(TEXTS.get("cancel"), click -> close()), store);
    }

    private void show(Deadlines days) {
        send.setValue(days.send());
        cosign.setValue(days.cosign());
        publish.setValue(days.publish());
    }

    private void store(SerializableConsumer<Deadlines> save) {
        notes.removeAll();
        if (fields.values().stream().anyMatch(DateField::isUnreadable)) {
            return; // it says so itself
        }
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            save.accept(new Deadlines(send.getValue(), cosign.getValue(), publish.getValue()));
            close();
        } catch (BusinessRuleViolation violation) {
            String message = violation.message(Texts.locale());
            if (fields.containsKey(violation.field())) {
                DateField field = Objects.requireNonNull(fields.get(violation.field()));
                field.setErrorMessage(message);
                field.setInvalid(true);
                field.focus();
            } else {
                notes.add(new NoteBar(StateBadge.Tone.ERROR, message));
            }
        }
    }
}
