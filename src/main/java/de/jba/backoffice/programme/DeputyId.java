// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import java.util.UUID;

/** Identifies an appointment as deputy; random, so that it tells nothing about order or number. */
public record DeputyId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
