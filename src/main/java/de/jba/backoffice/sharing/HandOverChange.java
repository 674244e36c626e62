// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

/**
 * An offer that was made or taken back.
 *
 * @param version the version that the instrument has now
 */
public record HandOverChange(HandOverDetails handOver, int version) {}
