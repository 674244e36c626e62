// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import de.jba.backoffice.instrument.NamingInstrument;
import org.jspecify.annotations.Nullable;

/**
 * One rule that lets somebody see a record.
 *
 * @param share the share behind it, with its purpose and end; null for what needs none
 * @param instrument the instrument through which a contact is seen, or null
 */
public record AccessReason(
        AccessRule rule,
        @Nullable ShareDetails share,
        @Nullable NamingInstrument instrument) {
    static AccessReason of(AccessRule rule) {
        return new AccessReason(rule, null, null);
    }

    static AccessReason of(ShareDetails share) {
        return new AccessReason(share.forWholeJba() ? AccessRule.JBA_WIDE : AccessRule.SHARE, share, null);
    }

    static AccessReason through(NamingInstrument instrument, @Nullable ShareDetails share) {
        return new AccessReason(AccessRule.NAMING_INSTRUMENT, share, instrument);
    }
}
