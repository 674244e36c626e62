// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.ui;

import de.jba.backoffice.exchange.ImportPlan;
import de.jba.backoffice.exchange.ImportSummary;
import de.jba.backoffice.shared.BusinessRuleViolation;
import java.io.Serializable;

/** What the parts of the screen ask of it. */
interface ImportDesk extends Serializable {
    void show(ImportPlan plan);

    /** Takes everything over, telling how far it is. */
    void apply(Applying progress);

    void discard();

    void undo(ImportSummary applied);

    /** Says why something was not done. */
    void refuse(BusinessRuleViolation refusal);

    /** Takes what was said away. */
    void settle();
}
