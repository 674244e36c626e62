// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import com.vaadin.flow.component.Component;
import de.jba.backoffice.contact.ContactDisclosureService;
import de.jba.backoffice.contact.ContactPerson;
import de.jba.backoffice.contact.ContactService;
import de.jba.backoffice.contact.ContactSheet;
import de.jba.backoffice.contact.PhoneText;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.Download;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the pane asks about contacts. */
@ApplicationScoped
class ContactDesk implements RecordDesk<ContactInput> {
    private static final Texts TEXTS = Texts.of("contact");
    private static final ContactPerson NOBODY = new ContactPerson(null, null, null);

    @Inject
    ContactService contacts;

    @Inject
    ContactDisclosureService disclosures;

    @Inject
    ScreenUser user;

    @Override
    public String kind() {
        return "contact";
    }

    @Override
    public Permission create() {
        return Permission.CONTACT_CREATE;
    }

    @Override
    public Permission edit() {
        return Permission.CONTACT_EDIT;
    }

    @Override
    public Permission archive() {
        return Permission.CONTACT_ARCHIVE;
    }

    @Override
    public Optional<Permission> erase() {
        return Optional.of(Permission.CONTACT_ERASE);
    }

    @Override
    public ContactInput empty() {
        boolean personShown = user.may(Permission.CONTACT_VIEW_PERSONAL);
        return new ContactInput(null, null, null, personShown, null, null, null);
    }

    @Override
    public Opened<ContactInput> read(UUID id) {
        return opened(contacts.contact(new ContactId(id)));
    }

    @Override
    public boolean isSeen(UUID id) {
        return contacts.seenOf(List.of(new ContactId(id))) > 0;
    }

    @Override
    public boolean isStill(Opened<ContactInput> shown) {
        return contacts.isStill(
                (ContactId) shown.id(), shown.version(), shown.entry().personShown(), shown.coMaintained());
    }

    @Override
    public boolean withholds(ContactInput before, ContactInput now) {
        return before.personShown() && !now.personShown();
    }

    @Override
    public Opened<ContactInput> create(ContactInput entry) {
        return opened(contacts.create(entry.toEntry(), entry.toPerson()));
    }

    @Override
    public Opened<ContactInput> describe(Opened<ContactInput> stored, ContactInput entry) {
        return opened(contacts.describe(
                (ContactId) stored.id(), new Version(stored.version()), entry.toEntry(), entry.toPerson()));
    }

    @Override
    public Opened<ContactInput> archive(Opened<ContactInput> stored) {
        return opened(contacts.archive((ContactId) stored.id(), new Version(stored.version())));
    }

    @Override
    public Opened<ContactInput> restore(Opened<ContactInput> archived) {
        return opened(contacts.restore((ContactId) archived.id(), new Version(archived.version())));
    }

    @Override
    public void erase(Opened<ContactInput> stored) {
        contacts.erase((ContactId) stored.id(), new Version(stored.version()));
    }

    @Override
    public Optional<Component> disclosure(Opened<ContactInput> stored) {
        ContactId id = (ContactId) stored.id();
        return Optional.of(
                Download.of(TEXTS.get("disclosure"), "auskunft.json", "application/json", () -> disclosures.of(id)));
    }

    @Override
    public RecordForm<ContactInput> form() {
        return new ContactForm();
    }

    private static Opened<ContactInput> opened(ContactSheet sheet) {
        ContactPerson person = Optional.ofNullable(sheet.person()).orElse(NOBODY);
        return new Opened<>(
                sheet.id(),
                sheet.owner(),
                sheet.function(),
                sheet.coMaintained(),
                sheet.archived(),
                sheet.version(),
                new ContactInput(
                        sheet.function(),
                        sheet.mailbox(),
                        PhoneText.of(sheet.phone()),
                        sheet.personalShown(),
                        person.name(),
                        person.mailbox(),
                        PhoneText.of(person.phone())));
    }
}
