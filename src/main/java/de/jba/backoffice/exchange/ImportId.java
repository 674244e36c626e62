// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import java.util.UUID;

/** Identifies an import; random, so that it tells nothing about order or number. */
public record ImportId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
