// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import org.jspecify.annotations.Nullable;

/**
 * The person behind a contact: personal data, shown to few.
 *
 * @param name as colleagues know the person
 * @param mailbox the person's own e-mail address
 * @param phone the person's own telephone number; in E.164 when it is read
 */
public record ContactPerson(
        @Nullable String name,
        @Nullable String mailbox,
        @Nullable String phone) {}
