// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.ListFilter;
import de.jba.backoffice.shared.PartnerId;
import de.jba.backoffice.ui.ListAddress;
import de.jba.backoffice.ui.MenuContribution;
import de.jba.backoffice.ui.MenuEntry;
import de.jba.backoffice.ui.MenuGroup;
import de.jba.backoffice.ui.RecordAddress;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the contacts and the network partners are. */
@ApplicationScoped
public class ContactNavigation implements MenuContribution, RecordAddress {
    static final String CONTACTS = "kontakte";
    static final String PARTNERS = "netzwerk";
    private static final Texts TEXTS = Texts.of("contact");

    @Override
    public List<MenuEntry> menu() {
        return List.of(
                new MenuEntry(
                        MenuGroup.WORK,
                        20,
                        TEXTS.get("list.title.contact"),
                        CONTACTS,
                        Symbol.PHONE,
                        Permission.CONTACT_VIEW),
                new MenuEntry(
                        MenuGroup.WORK,
                        30,
                        TEXTS.get("list.title.partner"),
                        PARTNERS,
                        Symbol.PIN,
                        Permission.PARTNER_VIEW));
    }

    @Override
    public Optional<String> address(String kind, UUID id) {
        return switch (kind) {
            case "contact" -> Optional.of(path(new ContactId(id)));
            case "partner" -> Optional.of(path(new PartnerId(id)));
            default -> Optional.empty();
        };
    }

    /** The address of one contact. */
    public static String path(ContactId id) {
        return CONTACTS + "/" + id;
    }

    /** The address of the list of contacts, narrowed to that. */
    public static String path(ListFilter filter) {
        return CONTACTS + "?" + ListAddress.PLAIN.withFilter(filter).toQuery().getQueryString();
    }

    /** The address of one network partner. */
    public static String path(PartnerId id) {
        return PARTNERS + "/" + id;
    }
}
