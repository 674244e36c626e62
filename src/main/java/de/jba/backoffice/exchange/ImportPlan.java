// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import java.util.List;

/** An import with every row of its table and what becomes of it; no rows once a contact in it was erased. */
public record ImportPlan(ImportSummary summary, List<PlanColumn> columns, List<PlanRow> rows) {
    /** Whether it can be applied: all of it or nothing. */
    public boolean isReady() {
        return summary.state() == ImportState.PLANNED && summary.counts().wrong() == 0 && !rows.isEmpty();
    }
}
