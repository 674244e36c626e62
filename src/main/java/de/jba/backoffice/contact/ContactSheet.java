// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.ContactId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contact with everything that its reader may know.
 *
 * @param function what the people there do
 * @param mailbox e-mail address of the functional mailbox
 * @param phone telephone number in E.164, or null
 * @param person who is behind it; null when nobody is named, or the reader may not see it
 * @param personalShown whether the reader may see who is behind it
 * @param coMaintained whether it is another agency's, and a share lets the reader's role edit it
 * @param endsOn the last day of whoever is behind it; null while nobody leaves
 * @param mailboxStays whether the mailbox is answered after that day as well
 * @param personalUntil the day on which the data of the person is removed; null while nothing is known of that
 * @param archived whether it was put away and no longer stands in lists
 * @param version the version to make a change on
 */
public record ContactSheet(
        ContactId id,
        AgencyId owner,
        String function,
        String mailbox,
        @Nullable String phone,
        @Nullable ContactPerson person,
        boolean personalShown,
        boolean coMaintained,
        @Nullable LocalDate endsOn,
        boolean mailboxStays,
        @Nullable LocalDate personalUntil,
        boolean archived,
        int version) {
    /** The same without who is behind it, for somebody who may not see that. */
    public ContactSheet withoutPerson() {
        return new ContactSheet(
                id,
                owner,
                function,
                mailbox,
                phone,
                null,
                personalShown,
                coMaintained,
                endsOn,
                mailboxStays,
                null,
                archived,
                version);
    }
}
