// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.PlainText;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How somebody is reached: a mailbox and a telephone number, as they are entered. */
final class Reachable {
    /** One address without display name; the server of the mailbox knows the rest. */
    private static final Pattern MAILBOX = Pattern.compile("[^\\s@\",;<>]{1,64}@[\\p{L}\\p{N}.-]+\\.[\\p{L}]{2,}");

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{4,14}");

    private Reachable() {}

    /** @throws BusinessRuleViolation when it is no e-mail address */
    static Optional<String> mailbox(String field, @Nullable String entered) {
        Optional<String> mailbox = PlainText.optionalLine(field, entered, 254);
        mailbox.filter(m -> !MAILBOX.matcher(m).matches()).ifPresent(wrong -> {
            throw new BusinessRuleViolation("contact", "contact.mailbox", field, wrong);
        });
        return mailbox;
    }

    /** @throws BusinessRuleViolation when it is no telephone number */
    static Optional<String> phone(String field, @Nullable String entered) {
        Optional<String> phone = PlainText.optionalLine(field, entered, 16);
        phone.filter(p -> !E164.matcher(p).matches()).ifPresent(wrong -> {
            throw new BusinessRuleViolation("contact", "contact.phone", field, wrong);
        });
        return phone;
    }
}
