// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication;

/**
 * A document as it is public.
 *
 * @param edition the number of the Fassung it belongs to
 * @param bytes what was stored before the agencies signed, or when it became public
 */
@SuppressWarnings("ArrayRecordComponent") // handed through, never compared
public record PublishedDocument(DocumentKind kind, int edition, byte[] bytes) {}
