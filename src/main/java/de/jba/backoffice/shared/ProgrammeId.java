// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import java.util.UUID;

/** Identifies a programme; random, so that it tells nothing about order or number. */
public record ProgrammeId(UUID value) {
    /** A fresh identifier. */
    public static ProgrammeId random() {
        return new ProgrammeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
