// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * A contact as a row of a list; the person is never in it.
 *
 * @param phone telephone number in E.164, or null
 * @param version the version to make a change on
 */
public record ContactSummary(
        ContactId id,
        AgencyId owner,
        String function,
        String mailbox,
        @Nullable String phone,
        int version) {}
