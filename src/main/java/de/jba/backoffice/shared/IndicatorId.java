// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import java.util.UUID;

/** Identifies an indicator; random, so that it tells nothing about order or number. */
public record IndicatorId(UUID value) {
    /** A fresh identifier. */
    public static IndicatorId random() {
        return new IndicatorId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
