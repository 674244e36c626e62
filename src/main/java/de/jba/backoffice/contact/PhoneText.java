// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** A telephone number as people read it: after DIN 5008 a space follows the area code, and nothing else divides it. */
public final class PhoneText {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int GERMANY = 49;

    private PhoneText() {}

    /** The number in E.164 as it is shown; null for none. */
    public static @Nullable String of(@Nullable String e164) {
        if (e164 == null) {
            return null;
        }
        try {
            PhoneNumber number = NUMBERS.parse(e164, null);
            return number.getCountryCode() == GERMANY
                    ? german(number)
                    : NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return e164;
        }
    }

    private static String german(PhoneNumber number) {
        String digits = NUMBERS.getNationalSignificantNumber(number);
        int area = NUMBERS.getLengthOfNationalDestinationCode(number);
        return area == 0
                ? NUMBERS.format(number, PhoneNumberFormat.NATIONAL)
                : "0" + digits.substring(0, area) + " " + digits.substring(area);
    }
}
