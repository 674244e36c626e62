// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import java.util.UUID;

/** Identifies a record that its owner can share with others. */
public sealed interface ShareableId permits InstrumentId, ContactId, PartnerId {
    UUID value();

    /** The kind of record, as the log and the table of permissions name it. */
    String kind();
}
