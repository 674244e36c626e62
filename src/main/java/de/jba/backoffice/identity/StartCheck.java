// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import java.util.List;

/** What another capability has to say before the application serves anybody; {@link StartGuard} asks all of them. */
public interface StartCheck {
    /** Why the application must not start, each in a few words that name the setting and never its value. */
    List<String> objections();
}
