// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import java.util.UUID;

/** Identifies a contact; random, so that it tells nothing about order or number. */
public record ContactId(UUID value) implements ShareableId {
    /** A fresh identifier. */
    public static ContactId random() {
        return new ContactId(UUID.randomUUID());
    }

    @Override
    public String kind() {
        return "contact";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
