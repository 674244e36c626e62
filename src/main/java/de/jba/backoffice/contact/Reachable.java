// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.PlainText;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How somebody is reached: a mailbox and a telephone number, as they are entered. */
final class Reachable {
    /** One address without display name; the server of the mailbox knows the rest. */
    private static final Pattern MAILBOX = Pattern.compile("[^\\s@\",;<>]{1,64}@[\\p{L}\\p{N}.-]+\\.[\\p{L}]{2,}");

    /** What a column for a number in E.164 takes. */
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{4,14}");

    private static final int LONGEST_PHONE = 40;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Reachable() {}

    /** @throws BusinessRuleViolation when it is no e-mail address */
    static Optional<String> mailbox(String field, @Nullable String entered) {
        Optional<String> mailbox = PlainText.optionalLine(field, entered, 254);
        mailbox.filter(m -> !MAILBOX.matcher(m).matches()).ifPresent(wrong -> {
            throw new BusinessRuleViolation("contact", "contact.mailbox", field, wrong);
        });
        return mailbox;
    }

    /**
     * A number as people write it, in E.164; without a country code it is a German one.
     *
     * @throws BusinessRuleViolation when it is no telephone number
     */
    static Optional<String> phone(String field, @Nullable String entered) {
        return PlainText.optionalLine(field, entered, LONGEST_PHONE).map(phone -> e164(phone)
                .orElseThrow(() -> new BusinessRuleViolation("contact", "contact.phone", field, phone)));
    }

    private static Optional<String> e164(String phone) {
        try {
            PhoneNumber number = NUMBERS.parse(phone, "DE");
            return Optional.of(number)
                    .filter(NUMBERS::isPossibleNumber)
                    .filter(n -> !n.hasExtension())
                    .map(n -> NUMBERS.format(n, PhoneNumberFormat.E164))
                    .filter(e164 -> E164.matcher(e164).matches());
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
