// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * An import as a row of the list of imports.
 *
 * @param fileHash SHA-256 of the file
 * @param importedBy the function of who brought the file
 * @param version the version to act on
 */
public record ImportSummary(
        ImportId id,
        ImportKind kind,
        String fileName,
        String fileHash,
        ImportState state,
        String importedBy,
        Instant plannedAt,
        @Nullable Instant appliedAt,
        @Nullable Instant undoneAt,
        Counts counts,
        int version) {
    /**
     * How many rows become what.
     *
     * @param wrong those that cannot be taken, or not without an answer
     */
    public record Counts(int created, int changed, int unchanged, int wrong) {
        static Counts of(Collection<PlanRow> rows) {
            int[] counts = new int[4];
            for (PlanRow row : rows) {
                counts[
                        switch (row.outcome()) {
                            case NEW -> 0;
                            case CHANGED -> 1;
                            case UNCHANGED -> 2;
                            case QUESTION, WRONG -> 3;
                        }]++;
            }
            return new Counts(counts[0], counts[1], counts[2], counts[3]);
        }

        /** All of them. */
        public int rows() {
            return created + changed + unchanged + wrong;
        }
    }
}
