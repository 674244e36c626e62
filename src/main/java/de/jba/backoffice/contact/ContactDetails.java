// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.shared.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * A contact as those who see it may know it.
 *
 * @param id its identifier
 * @param function what the people there do
 * @param mailbox e-mail address of the functional mailbox
 * @param phone telephone number in E.164, or null
 */
public record ContactDetails(
        ContactId id,
        String function,
        String mailbox,
        @Nullable String phone) {}
