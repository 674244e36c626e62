// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import java.util.UUID;

/** Identifies a chapter; random, so that it tells nothing about order or number. */
public record ChapterId(UUID value) {
    /** A fresh identifier. */
    public static ChapterId random() {
        return new ChapterId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
