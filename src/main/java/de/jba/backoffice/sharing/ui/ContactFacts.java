// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import de.jba.backoffice.contact.ContactPerson;
import de.jba.backoffice.contact.ContactSheet;
import de.jba.backoffice.contact.PartnerDetails;
import de.jba.backoffice.contact.PhoneText;
import de.jba.backoffice.ui.Facts;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Texts;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that a contact or a network partner says, to read and nothing else. */
final class ContactFacts {
    private static final Texts TEXTS = Texts.of("sharing");
    private static final Texts NAMES = Texts.of("contact");

    private ContactFacts() {}

    static Facts of(ScreenUser user, ContactSheet seen) {
        return new Facts()
                .with(NAMES.get("field.function"), seen.function())
                .with(
                        TEXTS.get("facts.owner"),
                        ShareWords.agency(user, seen.owner().alias()))
                .with(NAMES.get("field.mailbox"), seen.mailbox())
                .with(NAMES.get("field.phone"), words(PhoneText.of(seen.phone())))
                .with(NAMES.get("person"), person(seen));
    }

    static Facts of(ScreenUser user, PartnerDetails seen) {
        return new Facts()
                .with(NAMES.get("field.name"), seen.name())
                .with(NAMES.get("field.type"), NAMES.get(seen.type()))
                .with(
                        TEXTS.get("facts.owner"),
                        ShareWords.agency(user, seen.owner().alias()))
                .with(NAMES.get("field.phone"), words(PhoneText.of(seen.phone())))
                .with(NAMES.get("field.mailbox"), words(seen.mailbox()))
                .with(NAMES.get("field.address"), words(seen.address()))
                .with(NAMES.get("field.cityDistrict"), words(seen.cityDistrict()))
                .with(NAMES.get("field.notes"), words(seen.notes()));
    }

    private static String person(ContactSheet seen) {
        if (!seen.personalShown()) {
            return NAMES.get("person.withheld");
        }
        ContactPerson person = seen.person();
        return person == null
                ? words(null)
                : Stream.of(person.name(), person.mailbox(), PhoneText.of(person.phone()))
                        .flatMap(each -> Optional.ofNullable(each).stream())
                        .collect(Collectors.joining(", "));
    }

    private static String words(@Nullable String words) {
        return words == null ? "–" : words;
    }
}
