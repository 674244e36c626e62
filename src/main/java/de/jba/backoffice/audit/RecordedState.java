// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record with its parts as it was recorded at a moment, rebuilt from the log.
 *
 * @param at the moment
 * @param rows what the record and its parts said, by the tables in which they stand; the names are the log's
 * @param erased fields whose values were personal and are no longer kept
 */
public record RecordedState(Instant at, Map<String, List<Map<String, @Nullable Object>>> rows, List<String> erased) {
    public RecordedState {
        rows = Map.copyOf(rows);
        erased = List.copyOf(erased);
    }
}
