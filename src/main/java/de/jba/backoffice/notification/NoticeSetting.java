// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.notification;

/**
 * How a person wants to be told of something.
 *
 * @param shown whether in the application
 * @param mail whether and when by e-mail
 */
public record NoticeSetting(NoticeKind kind, boolean shown, MailDelivery mail) {}
