// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import java.util.List;
import java.util.Set;

/** What a capability brings behind the bell. */
public interface NoticeContribution {
    /** Its place among the others. */
    int order();

    /**
     * What there is for this person now, the most urgent first. A line tells of a record, so it comes from a query with
     * the person's own sight, asked anew each time.
     *
     * @param most how many lines are wanted at most
     */
    List<Notice> notices(int most);

    /** The kinds of records, as the log names them, whose changes may change these lines. */
    Set<String> kinds();
}
