// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import java.time.LocalDate;

/**
 * Own contacts that leave within 30 days, or have left, while instruments still name them.
 *
 * @param contacts how many
 * @param instruments how many instruments need a successor
 * @param first the first last day
 * @param name the function that leaves first
 */
public record LeavingContacts(long contacts, long instruments, LocalDate first, String name) {}
