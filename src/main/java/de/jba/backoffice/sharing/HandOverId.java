// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import java.util.UUID;

/** Identifies a hand-over; random, so that it tells nothing about order or number. */
public record HandOverId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
