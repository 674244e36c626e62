// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.contact.ContactSheet;
import java.util.List;

/**
 * A contact whose end was entered, and what its instruments name since.
 *
 * @param contact the contact with its end
 * @param before the contact before, to be taken back to
 * @param moves what was changed of the instruments
 */
public record Departure(ContactSheet contact, ContactSheet before, List<ContactMove> moves) {
    public Departure {
        moves = List.copyOf(moves);
    }
}
