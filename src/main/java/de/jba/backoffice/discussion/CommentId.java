// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.discussion;

import java.util.UUID;

/** Identifies a comment; random, so that it tells nothing about order or number. */
public record CommentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
