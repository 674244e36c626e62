// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import java.util.List;
import java.util.UUID;

/**
 * What the same change of many records would do.
 *
 * @param plan the import of those that can be changed; without rows, and not kept, when none can
 * @param leftOut the others
 */
public record BulkPlan(ImportPlan plan, List<LeftOut> leftOut) {
    /**
     * A record that stays as it is.
     *
     * @param why one sentence for each reason
     */
    public record LeftOut(UUID record, List<String> why) {}
}
