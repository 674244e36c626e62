// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.shared.BusinessRuleViolation;
import java.util.List;

/**
 * Vier-Augen-Prinzip: nobody co-signs a revision whose content they changed themselves, and one person signs at most
 * once per revision. There is no bypass for minor edits.
 */
final class FourEyesRule {
    private FourEyesRule() {}

    /**
     * Passes when the person may sign.
     *
     * @param author whether the person changed content of the revision
     * @param standing the signatures on the revision that were not withdrawn
     * @throws BusinessRuleViolation naming the reason when not
     */
    static void requireMaySign(CurrentUser person, boolean author, List<CoSignature> standing) {
        if (author) {
            throw new BusinessRuleViolation("programme", "cosign.author", "");
        }
        if (standing.stream().anyMatch(s -> s.isBy(person))) {
            throw new BusinessRuleViolation("programme", "cosign.twice", "");
        }
    }
}
