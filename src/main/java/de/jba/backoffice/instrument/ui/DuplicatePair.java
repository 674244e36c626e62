// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import de.jba.backoffice.contact.ContactDetails;
import de.jba.backoffice.contact.PhoneText;
import de.jba.backoffice.contact.SuspectedDuplicate;
import de.jba.backoffice.ui.Facts;
import de.jba.backoffice.ui.RecordAddresses;
import de.jba.backoffice.ui.Texts;
import java.util.List;
import java.util.Objects;

/** Two contacts side by side, with the reason why they may be one and what can be done. */
class DuplicatePair extends Section {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("instrument");

    private final List<Button> actions;

    DuplicatePair(SuspectedDuplicate pair, RecordAddresses addresses, List<Button> actions) {
        this.actions = List.copyOf(actions);
        addClassName("pair");
        String why = pair.sameMailbox() ? "mailbox" : pair.samePhone() ? "phone" : "function";
        H2 reason = new H2(TEXTS.get("duplicates.why." + why));
        Div sides = new Div(side(pair.contact(), addresses), side(pair.other(), addresses));
        sides.addClassName("sides");
        Div foot = new Div();
        foot.addClassName("row");
        String both = TEXTS.get(
                "duplicates.both", pair.contact().function(), pair.other().function());
        actions.forEach(action -> {
            action.setAriaLabel(TEXTS.get("duplicates.of", action.getText(), both));
            foot.add(action);
        });
        getElement().setAttribute("aria-label", both);
        add(reason, sides, foot);
    }

    void focus() {
        actions.get(0).focus();
    }

    private static Component side(ContactDetails contact, RecordAddresses addresses) {
        return new Facts()
                .with(
                        TEXTS.get("merge.field.function"),
                        new Anchor(addresses.of("contact", contact.id().value()), contact.function()))
                .with(TEXTS.get("merge.field.mailbox"), contact.mailbox())
                .with(
                        TEXTS.get("merge.field.phone"),
                        Objects.requireNonNullElse(PhoneText.of(contact.phone()), TEXTS.get("merge.nothing")));
    }
}
