// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import java.util.UUID;

/** Identifies an instrument; random, so that it tells nothing about order or number. */
public record InstrumentId(UUID value) implements ShareableId {
    /** A fresh identifier. */
    public static InstrumentId random() {
        return new InstrumentId(UUID.randomUUID());
    }

    @Override
    public String kind() {
        return "instrument";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
