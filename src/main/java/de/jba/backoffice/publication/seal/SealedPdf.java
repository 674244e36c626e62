// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.seal;

import java.time.Instant;

/**
 * A PDF with the seal behind it.
 *
 * @param bytes begin with exactly the PDF that was sealed
 * @param name whose seal it is, as the certificate says
 * @param subject of the certificate (RFC 4514)
 * @param certificateHash SHA-256 of the certificate (DER)
 * @param sealedAt as the seal says itself, by the clock of the server
 * @param timeStamped whether a server of time stamps has confirmed that time (RFC 3161)
 */
@SuppressWarnings("ArrayRecordComponent") // handed through, never compared
public record SealedPdf(
        byte[] bytes, String name, String subject, String certificateHash, Instant sealedAt, boolean timeStamped) {}
