// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.shared.ContactId;

/**
 * Two own contacts that may be one.
 *
 * @param sameMailbox whether they have the same mailbox
 * @param samePhone whether they have the same telephone number
 */
public record SuspectedDuplicate(
        ContactId contact,
        String function,
        ContactId other,
        String otherFunction,
        boolean sameMailbox,
        boolean samePhone) {}
