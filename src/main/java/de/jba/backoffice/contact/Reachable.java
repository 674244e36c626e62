// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.PlainText;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How somebody is reached: a mailbox and a telephone number, as they are entered. */
final class Reachable {
    /** What a column for a number in E.164 takes. */
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{4,14}");

    /** No area code begins with a second zero. */
    private static final String NO_GERMAN_NUMBER = "+490";

    /** A host of the Internet has a name and a top level that is no number. */
    private static final Pattern TOP_LEVEL = Pattern.compile("[^.]\\.(?:[A-Za-z]{2,}|xn--[A-Za-z0-9-]+)$");

    /** Without an area code nobody outside the town could call. */
    private static final Pattern WITH_AREA_CODE = Pattern.compile("(?i)(?:tel[.:]*)?[\\s(]*[+0]");

    /** How Germans write what the library knows as an extension. */
    private static final Pattern EXTENSION =
            Pattern.compile("(?i)[\\s,;-]*\\b(?:durchwahl|dw|apparat|app|ext)\\b[\\s.:]*");

    /** The digits behind the hyphen are an extension: a second one says that something is wrong. */
    private static final Pattern EXTENDED_TWICE = Pattern.compile("[-–]\\s*[0-9]+" + EXTENSION.pattern());

    /** The next of several extensions: its digits belong to another number. */
    private static final Pattern NEXT_EXTENSION = Pattern.compile("[-–]\\s*[0-9]+\\s+[-–]");

    /** The words that a number may hold; the library skips every other as if it were not there. */
    private static final Pattern WORDS =
            Pattern.compile("(?i)^tel\\b|" + EXTENSION.pattern().substring(4));

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    /** Between two numbers; also behind an area code, where nothing before it is a number. */
    private static final Pattern BETWEEN =
            Pattern.compile("(?i)(?:[/;,|]|\\b(?:und|oder|bzw)\\b)(?!\\s*(?:durchwahl|dw|apparat|app|ext)\\b)");

    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_PHONE = 40;
    private static final int GERMANY = 49;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Reachable() {}

    /** @throws BusinessRuleViolation when it is no e-mail address */
    static Optional<String> mailbox(String field, @Nullable String entered) {
        Optional<String> mailbox = PlainText.optionalLine(field, entered, 254);
        mailbox.filter(m -> !isAddress(m)).ifPresent(wrong -> {
            throw new BusinessRuleViolation("contact", "contact.mailbox", field, wrong);
        });
        return mailbox;
    }

    /**
     * A number as people write it, in E.164; without a country code it is a German one.
     *
     * @throws BusinessRuleViolation when it is no telephone number, or more than one
     */
    static Optional<String> phone(String field, @Nullable String entered) {
        return PlainText.optionalLine(field, entered, LONGEST_PHONE).map(phone -> {
            if (holdsSeveral(phone)) {
                throw new BusinessRuleViolation("contact", "contact.phone.several", field, phone);
            }
            return e164(phone).orElseThrow(() -> new BusinessRuleViolation("contact", "contact.phone", field, phone));
        });
    }

    /** Whether what stands before a mark between numbers is a whole one already, so that their digits are not run together. */
    private static boolean holdsSeveral(String phone) {
        return BETWEEN.matcher(phone)
                .results()
                .filter(mark -> DIGIT.matcher(phone.substring(mark.end())).find())
                .anyMatch(mark -> isWhole(phone.substring(0, mark.start())));
    }

    private static boolean isWhole(String phone) {
        try {
            return WITH_AREA_CODE.matcher(phone).lookingAt() && NUMBERS.isValidNumber(NUMBERS.parse(phone, "DE"));
        } catch (NumberParseException e) {
            return false;
        }
    }

    /** One address after RFC 5322 without display name, comment or quotes, at a host of the Internet. */
    private static boolean isAddress(String entered) {
        try {
            String host = entered.substring(entered.lastIndexOf('@') + 1);
            String ascii = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES);
            InternetAddress address = new InternetAddress(entered, true);
            return entered.equals(address.getAddress())
                    && !address.isGroup()
                    && entered.indexOf('"') < 0
                    && entered.lastIndexOf('@') <= LONGEST_LOCAL_PART
                    && TOP_LEVEL.matcher(ascii).find();
        } catch (AddressException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Behind a German number the extension is dialled without a pause: it is part of the number. */
    private static String dialled(PhoneNumber number) {
        String extension = number.getExtension();
        number.clearExtension();
        return NUMBERS.format(number, PhoneNumberFormat.E164) + extension;
    }

    private static Optional<String> e164(String phone) {
        if (!WITH_AREA_CODE.matcher(phone).lookingAt()
                || EXTENDED_TWICE.matcher(phone).find()
                || NEXT_EXTENSION.matcher(phone).find()
                || LETTER.matcher(WORDS.matcher(phone).replaceAll("")).find()) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = NUMBERS.parse(EXTENSION.matcher(phone).replaceFirst(" ext. "), "DE");
            return Optional.of(number)
                    .filter(NUMBERS::isPossibleNumber)
                    .filter(known -> known.getCountryCode() == GERMANY || !known.hasExtension())
                    .map(Reachable::dialled)
                    .filter(e164 -> E164.matcher(e164).matches())
                    .filter(e164 -> !e164.startsWith(NO_GERMAN_NUMBER));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
