// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import java.util.Optional;

/**
 * Knows of rights that a person holds for a while beside those of their roles. Asked each time, and only for what the
 * roles do not give: what was taken back counts no longer at that moment.
 */
public interface LentRights {
    /** How far the person of the running request may go with an action that is lent to them; empty when it is not. */
    Optional<Reach> lent(Permission permission);
}
