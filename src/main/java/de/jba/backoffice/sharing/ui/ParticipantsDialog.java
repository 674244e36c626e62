// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;
import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.StaleRecord;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import java.util.List;

/** Asks which agencies take part in an instrument, and says what that gives them. */
class ParticipantsDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("sharing");

    private final transient SharingDesk desk;
    private final SerializableSupplier<ShownRecord> current;
    private final MultiSelectComboBox<AgencyId> agencies = new MultiSelectComboBox<>(TEXTS.get("participating"));
    private final Div notes = new Div();

    ParticipantsDialog(SharingDesk desk, SerializableSupplier<ShownRecord> current) {
        this.desk = desk;
        this.current = current;
        ShownRecord shown = current.get();
        setHeaderTitle(TEXTS.get("participating.title", shown.title()));
        setWidth("520px");
        agencies.setItems(desk.user().agencies().stream()
                .map(Agency::id)
                .filter(each -> !each.equals(shown.owner()))
                .toList());
        agencies.setItemLabelGenerator(each -> ShareWords.agency(desk.user(), each.alias()));
        agencies.setWidthFull();
        agencies.setValue(
                desk.instruments().instrument(new InstrumentId(shown.id())).participating());
        Div form = new Div(notes, new Paragraph(TEXTS.get("participating.effect")), agencies);
        form.addClassName("dialog-form");
        add(form);
        Button save = new Button(TEXTS.get("participating.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.getElement().setAttribute("data-save", "");
        getFooter().add(new Button(TEXTS.get("cancel"), click -> close()), save);
    }

    private void save() {
        notes.removeAll();
        agencies.setInvalid(false);
        ShownRecord shown = current.get();
        try {
            InstrumentDetails named = desk.instruments()
                    .nameParticipants(
                            new InstrumentId(shown.id()),
                            new Version(shown.version()),
                            List.copyOf(agencies.getValue()));
            close();
            Notices.done(
                    named.participating().isEmpty()
                            ? TEXTS.get("participating.nobody")
                            : TEXTS.get(
                                    "participating.these", ShareWords.agencies(desk.user(), named.participating())));
        } catch (BusinessRuleViolation violation) {
            agencies.setErrorMessage(violation.message(Texts.locale()));
            agencies.setInvalid(true);
            agencies.focus();
            return;
        } catch (StaleRecord | RecordNotFound changed) {
            notes.add(new NoteBar(StateBadge.Tone.WARNING, TEXTS.get("stale")));
        }
        shown.changed().run();
    }
}
