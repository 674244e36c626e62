// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;

/** A function of an agency that can be written to and called; instruments name it by its identifier. */
@Entity
@Table(name = "contact")
@NullUnmarked
class Contact {
    /** One address without display name; the server of the mailbox knows the rest. */
    private static final Pattern MAILBOX = Pattern.compile("[^\\s@\",;<>]{1,64}@[\\p{L}\\p{N}.-]+\\.[\\p{L}]{2,}");

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{4,14}");

    @Id
    private UUID id;

    @Column(name = "owner_id", updatable = false)
    private String ownerId;

    @Column(name = "function_name")
    private String functionName;

    private String mailbox;

    private String phone;

    @Version
    private int version;

    protected Contact() {}

    Contact(AgencyId owner, ContactEntry entry) {
        id = UUID.randomUUID();
        ownerId = owner.alias();
        mailbox = PlainText.line("mailbox", entry.mailbox(), 254);
        if (!MAILBOX.matcher(mailbox).matches()) {
            throw new BusinessRuleViolation("contact", "contact.mailbox", "mailbox", mailbox);
        }
        functionName = PlainText.optionalLine("function", entry.function(), 200)
                .orElseGet(() -> mailbox.substring(0, mailbox.indexOf('@')));
        phone = PlainText.optionalLine("phone", entry.phone(), 16).orElse(null);
        if (phone != null && !E164.matcher(phone).matches()) {
            throw new BusinessRuleViolation("contact", "contact.phone", "phone", phone);
        }
    }

    boolean isSameAs(Contact other) {
        return ownerId.equals(other.ownerId)
                && mailbox.equalsIgnoreCase(other.mailbox)
                && functionName.equals(other.functionName);
    }

    ContactDetails toDetails() {
        return new ContactDetails(new ContactId(id), functionName, mailbox, phone);
    }
}
