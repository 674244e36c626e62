// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning;

/**
 * How many lines of one group there are.
 *
 * @param group the group
 * @param shown with the wanted filter
 * @param confirmable of these, how many the reader's agency keeps and has not confirmed today
 * @param all without a filter
 */
public record SheetCount(
        SheetGroup group, long shown, long confirmable, long all, long ours, long provisional, long full, long low) {
    /** How many lines of the group a filter would show. */
    public long with(SheetFilter filter) {
        return switch (filter) {
            case ALL -> all;
            case OURS -> ours;
            case PROVISIONAL -> provisional;
            case FULL -> full;
            case LOW -> low;
        };
    }
}
