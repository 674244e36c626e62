// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning;

/** Which lines of the sheet are wanted. */
public enum SheetFilter {
    ALL,
    /** Those whose places the reader's agency keeps: its own, and those it co-maintains. */
    OURS,
    /** Those whose value on the reference date is provisional. */
    PROVISIONAL,
    /** Those with as many occupied as there are places. */
    FULL,
    /** Those with less than {@value SheetSql#LOW_BELOW} % of their places occupied. */
    LOW
}
