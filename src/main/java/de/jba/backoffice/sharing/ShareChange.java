// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

/**
 * A share that was granted or revoked.
 *
 * @param version the version that the shared record has now
 */
public record ShareChange(ShareDetails share, int version) {}
