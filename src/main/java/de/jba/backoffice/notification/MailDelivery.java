// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.notification;

/** When a person is told by e-mail. */
public enum MailDelivery {
    /** As soon as there is something. */
    NOW,
    /** Once a day, with everything else of the day. */
    DIGEST,
    /** Not at all. */
    OFF
}
