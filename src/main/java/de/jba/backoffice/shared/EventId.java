// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import java.util.UUID;

/** Identifies an event; random, so that it tells nothing about order or number. */
public record EventId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
