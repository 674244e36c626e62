// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import java.util.UUID;

/** Identifies a network partner; random, so that it tells nothing about order or number. */
public record PartnerId(UUID value) implements ShareableId {
    /** A fresh identifier. */
    public static PartnerId random() {
        return new PartnerId(UUID.randomUUID());
    }

    @Override
    public String kind() {
        return "partner";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
