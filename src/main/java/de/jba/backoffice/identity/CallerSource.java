// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import java.util.Optional;

/** Knows the caller of a kind of request, such as a screen's; asked when no caller is bound to the thread. */
public interface CallerSource {
    /** The caller, when the running thread serves this kind of request. */
    Optional<Caller> caller();
}
