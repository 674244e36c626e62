// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.StaleRecord;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.sharing.HandOverEntry;
import de.jba.backoffice.sharing.HandOverService;
import de.jba.backoffice.ui.DateField;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Typing;
import java.time.Clock;
import java.time.LocalDate;

/** Asks to whom an instrument is offered, why and until when, and says what an acceptance does. */
class HandOverDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("sharing");
    private static final int LONGEST_REASON = 500;
    private static final int USUAL_DAYS = 14;

    private final transient HandOverService handOvers;
    private final ShownRecord shown;
    private final Select<Agency> agency = new Select<>();
    private final TextArea reason = new TextArea(TEXTS.get("handOver.reason"));
    private final DateField until = new DateField(TEXTS.get("handOver.until"));
    private final Div notes = new Div();

    HandOverDialog(HandOverService handOvers, ScreenUser user, Clock clock, ShownRecord shown) {
        this.handOvers = handOvers;
        this.shown = shown;
        LocalDate today = LocalDate.now(clock.withZone(BusinessTime.ZONE));
        setHeaderTitle(TEXTS.get("handOver.title", shown.title()));
        setWidth("520px");
        agency.setLabel(TEXTS.get("handOver.agency"));
        agency.setItems(user.agencies().stream()
                .filter(each -> !each.id().equals(shown.owner()))
                .toList());
        agency.setItemLabelGenerator(Agency::name);
        agency.setRequiredIndicatorVisible(true);
        agency.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setHelperText(TEXTS.get("handOver.reason.help"));
        reason.setWidthFull();
        reason.setMinHeight("88px");
        Typing.follow(reason);
        until.setMin(today);
        until.setValue(today.plusDays(USUAL_DAYS));
        Div form = new Div(notes, new Paragraph(TEXTS.get("handOver.effect")), agency, reason, until);
        form.addClassName("dialog-form");
        add(form);
        Button offer = new Button(TEXTS.get("handOver.offer"), click -> offer());
        offer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        offer.getElement().setAttribute("data-save", "");
        getFooter().add(new Button(TEXTS.get("cancel"), click -> close()), offer);
    }

    private void offer() {
        notes.removeAll();
        agency.setInvalid(false);
        reason.setInvalid(false);
        Agency chosen = agency.getValue();
        try {
            handOvers.offer(
                    new InstrumentId(shown.id()),
                    new Version(shown.version()),
                    new HandOverEntry(chosen == null ? null : chosen.id(), reason.getValue(), until.getValue()));
            close();
            Notices.done(TEXTS.get("handOver.offered", shown.title()));
            shown.changed().run();
        } catch (BusinessRuleViolation violation) {
            refuse(violation);
        } catch (StaleRecord | RecordNotFound changed) {
            notes.add(new NoteBar(StateBadge.Tone.WARNING, TEXTS.get("stale")));
            shown.changed().run();
        }
    }

    private void refuse(BusinessRuleViolation violation) {
        String sentence = violation.message(Texts.locale());
        switch (violation.field()) {
            case "agency" -> {
                agency.setErrorMessage(sentence);
                agency.setInvalid(true);
                agency.focus();
            }
            case "reason" -> {
                reason.setErrorMessage(sentence);
                reason.setInvalid(true);
                reason.focus();
            }
            default -> notes.add(new NoteBar(StateBadge.Tone.ERROR, sentence));
        }
    }
}
