// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

/**
 * With whom a record is shared today, in brief.
 *
 * @param agency alias of the agency, or {@code *} for the whole JBA
 * @param level how far
 */
public record SharedWith(String agency, ShareLevel level) {
    /** As queries give it: the agency, a blank, the level. */
    public static SharedWith of(String agencyAndLevel) {
        int blank = agencyAndLevel.indexOf(' ');
        return new SharedWith(
                agencyAndLevel.substring(0, blank), ShareLevel.valueOf(agencyAndLevel.substring(blank + 1)));
    }
}
