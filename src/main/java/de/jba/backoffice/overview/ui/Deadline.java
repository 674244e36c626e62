// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.overview.ui;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A day of the year that somebody should know of.
 *
 * @param name what is on that day
 * @param detail more about it; empty for nothing more
 * @param path where to read more; empty for nowhere
 * @param overdue how many days it is past and still to be done; 0 when it is ahead
 */
record Deadline(LocalDate day, String name, String detail, String path, int overdue) implements Serializable {}
