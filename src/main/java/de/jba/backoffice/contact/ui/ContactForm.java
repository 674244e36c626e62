// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a contact; the person behind it where that may be seen, and a sentence where not. */
class ContactForm extends RecordForm<ContactInput> {
    private static final long serialVersionUID = 1L;

    private final TextField function = text("function", 200, ContactInput::function);
    private final TextField phone = text("phone", 40, ContactInput::phone);
    private final TextField mailbox = text("mailbox", 254, ContactInput::mailbox);
    private final H3 person = new H3(TEXTS.get("person"));
    private final Paragraph withheld = new Paragraph(TEXTS.get("person.withheld"));
    private final TextField personName;
    private final TextField personPhone;
    private final TextField personMailbox;
    private boolean personShown;

    ContactForm() {
        person.addClassName("wide");
        withheld.addClassNames("wide", "sec");
        add(person, withheld);
        personName = text("person.name", 200, ContactInput::personName);
        personPhone = text("person.phone", 40, ContactInput::personPhone);
        personMailbox = text("person.mailbox", 254, ContactInput::personMailbox);
        List.of(function, mailbox, personName, personMailbox).forEach(field -> field.addClassName("wide"));
        mailbox.setHelperText(TEXTS.get("field.mailbox.help"));
    }

    @Override
    public void show(ContactInput entry) {
        super.show(entry);
        personShown = entry.personShown();
        withheld.setVisible(!personShown);
        personFields().forEach(field -> field.setVisible(personShown));
    }

    @Override
    public ContactInput entry() {
        return new ContactInput(
                filled(function),
                filled(mailbox),
                filled(phone),
                personShown,
                ofPerson(personName),
                ofPerson(personMailbox),
                ofPerson(personPhone));
    }

    @Override
    void focusFirst() {
        function.focus();
    }

    private @Nullable String ofPerson(TextField field) {
        return personShown ? filled(field) : null;
    }

    private List<Component> personFields() {
        return List.of(personName, personPhone, personMailbox);
    }
}
