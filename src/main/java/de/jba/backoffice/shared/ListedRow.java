// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import java.io.Serializable;
import java.util.UUID;

/**
 * A row of a list, as far as it is needed to do something with it later.
 *
 * @param version the version that was listed
 * @param name what it is called in the list
 */
public record ListedRow(UUID id, int version, String name) implements Serializable {
    /** As the database answers: identifier, version, name. */
    public static ListedRow of(Object row) {
        Object[] columns = (Object[]) row;
        return new ListedRow((UUID) columns[0], (Integer) columns[1], (String) columns[2]);
    }
}
