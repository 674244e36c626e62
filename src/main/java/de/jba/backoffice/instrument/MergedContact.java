// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.contact.ContactSheet;
import de.jba.backoffice.shared.ContactId;
import java.util.List;

/**
 * Two contacts that have become one.
 *
 * @param contact the kept one
 * @param before the kept one before, to be taken back to
 * @param duplicate the other, archived now
 * @param moves what was changed of the instruments that named it
 */
public record MergedContact(ContactSheet contact, ContactSheet before, ContactId duplicate, List<ContactMove> moves) {
    public MergedContact {
        moves = List.copyOf(moves);
    }
}
