// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import java.util.List;
import java.util.Set;

/** What a capability gives this person to do; the overview gathers it. */
public interface TaskContribution {
    /**
     * What there is to do now, a line for each kind; nothing for whom it does not concern. Counts come from queries with
     * the person's own sight, asked anew each time, and stop at a thousand.
     */
    List<Task> tasks();

    /** The kinds of records, as the log names them, whose changes may change these lines. */
    Set<String> kinds();
}
