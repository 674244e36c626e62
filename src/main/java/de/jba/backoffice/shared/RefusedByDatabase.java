// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import java.sql.SQLException;
import java.util.Set;

/**
 * What the database refuses after a service let it through: in the same moment the record changed hands, or a right
 * ended. It is as if the record had been changed meanwhile.
 */
public final class RefusedByDatabase {
    /** Insufficient privilege, serialization failure, deadlock: PostgreSQL, appendix A. */
    private static final Set<String> LOST = Set.of("42501", "40001", "40P01");

    private RefusedByDatabase() {}

    /** Whether this very failure is such a refusal; its causes are not asked. */
    public static boolean is(Throwable failure) {
        return failure instanceof SQLException refusal && LOST.contains(String.valueOf(refusal.getSQLState()));
    }
}
