// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import org.jspecify.annotations.Nullable;

/**
 * One rule that lets somebody see a record.
 *
 * @param share the share behind it, with its purpose and end; null for what needs none
 */
public record AccessReason(AccessRule rule, @Nullable ShareDetails share) {
    static AccessReason of(AccessRule rule) {
        return new AccessReason(rule, null);
    }

    static AccessReason of(ShareDetails share) {
        return new AccessReason(share.forWholeJba() ? AccessRule.JBA_WIDE : AccessRule.SHARE, share);
    }
}
