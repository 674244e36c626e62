// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

/**
 * With whom an instrument is shared today, in brief.
 *
 * @param agency alias of the agency, or {@code *} for the whole JBA
 * @param level how far
 */
public record SharedWith(String agency, ShareLevel level) {}
