// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import de.jba.backoffice.programme.AmendmentEntry;
import de.jba.backoffice.programme.ProgrammeDetails;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.ui.DateField;
import de.jba.backoffice.ui.Texts;
import java.time.LocalDate;

/** Asks what an amendment is about, for which day it speaks, and whether it withdraws what the law forbids. */
class AmendmentDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("programme");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 1000;

    private final TextField subject = new TextField(TEXTS.get("amendment.title"));
    private final DateField asOf = new DateField(TEXTS.get("amendment.asOf"));
    private final Checkbox redaction = new Checkbox(TEXTS.get("amendment.redaction"));
    private final TextArea reason = new TextArea(TEXTS.get("amendment.reason"));
    private final transient SerializableConsumer<AmendmentEntry> begin;

    AmendmentDialog(ProgrammeDetails programme, LocalDate today, SerializableConsumer<AmendmentEntry> begin) {
        this.begin = begin;
        setHeaderTitle(TEXTS.get("amendment.dialog", Integer.toString(programme.year())));
        setWidth("520px");
        subject.setRequiredIndicatorVisible(true);
        subject.setMaxLength(LONGEST_TITLE);
        subject.setHelperText(TEXTS.get("amendment.title.help"));
        subject.setWidthFull();
        subject.setAutofocus(true);
        asOf.setValue(today.isBefore(programme.asOf()) ? programme.asOf() : today);
        asOf.setHelperText(TEXTS.get("amendment.asOf.help"));
        redaction.setHelperText(TEXTS.get("amendment.redaction.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setHelperText(TEXTS.get("amendment.reason.help"));
        reason.setWidthFull();
        reason.setVisible(false);
        redaction.addValueChangeListener(change -> reason.setVisible(change.getValue()));
        Div form = new Div(new Paragraph(TEXTS.get("amendment.text")), subject, asOf, redaction, reason);
        form.addClassName("words-form");
        add(form);
        Button confirm = new Button(TEXTS.get("amendment.confirm"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.getElement().setAttribute("data-save", "");
        getFooter().add(new Button(TEXTS.get("cancel"), click -> close()), confirm);
    }

    private void confirm() {
        subject.setInvalid(false);
        asOf.setInvalid(false);
        reason.setInvalid(false);
        try {
            begin.accept(
                    new AmendmentEntry(subject.getValue(), asOf.getValue(), redaction.getValue(), reason.getValue()));
            close();
        } catch (BusinessRuleViolation violation) {
            switch (violation.field()) {
                case "reason" -> refuse(reason, violation);
                case "asOf" -> refuse(asOf, violation);
                default -> refuse(subject, violation);
            }
        }
    }

    private static <F extends HasValidation & Focusable<?>> void refuse(F field, BusinessRuleViolation violation) {
        field.setErrorMessage(violation.message(Texts.locale()));
        field.setInvalid(true);
        field.focus();
    }
}
