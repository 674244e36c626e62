// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.notification;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * The words of an e-mail: kinds, numbers and where to look. It names no record, no person and no agency, because an
 * e-mail outlives every right to see what it tells of.
 */
record MailText(String subject, String body) {
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("de.jba.backoffice.notification.messages", Locale.GERMAN);

    /** @param address of the application, without a slash at the end */
    static MailText of(Map<NoticeKind, Long> told, String address) {
        StringBuilder body = new StringBuilder(text("mail.begin"));
        body.append("\n\n");
        told.forEach((kind, count) -> body.append(text("mail.line", count, WORDS.getString("NoticeKind." + kind)))
                .append('\n'));
        body.append('\n').append(text("mail.end", address)).append('\n');
        long all = told.values().stream().mapToLong(Long::longValue).sum();
        return new MailText(text("mail.subject", all), body.toString());
    }

    private static String text(String key, Object... values) {
        return new MessageFormat(WORDS.getString(key), Locale.GERMAN).format(values);
    }
}
