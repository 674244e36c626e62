// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The fixed German words of the published documents. They do not follow the locale of reader or server. */
public final class Words {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "de.jba.backoffice.publication.text.document",
            Locale.GERMAN,
            Words.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Words() {}

    /** The words under a key; figures among the arguments come already formatted. */
    public static String of(String key, String... arguments) {
        String pattern = BUNDLE.getString(key);
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, Locale.ROOT)
                        .format(arguments, new StringBuffer(), null)
                        .toString();
    }
}
