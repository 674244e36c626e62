// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

/**
 * Two own contacts that may be one.
 *
 * @param sameMailbox whether they have the same mailbox
 * @param samePhone whether they have the same telephone number
 */
public record SuspectedDuplicate(
        ContactDetails contact, ContactDetails other, boolean sameMailbox, boolean samePhone) {}
