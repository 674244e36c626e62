// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import java.util.Optional;
import java.util.UUID;

/** Knows the address of a capability's records, for lines about records that know no more than an identifier. */
public interface RecordAddress {
    /**
     * The address of one record; nothing for a kind of another capability.
     *
     * @param kind the kind of record, as the log names it
     */
    Optional<String> address(String kind, UUID id);
}
