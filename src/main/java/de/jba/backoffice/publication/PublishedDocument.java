// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication;

/**
 * A document as it is public.
 *
 * @param edition the number of the Fassung it belongs to
 * @param bytes exactly what was stored when the agencies signed
 */
@SuppressWarnings("ArrayRecordComponent") // handed through, never compared
public record PublishedDocument(DocumentKind kind, int edition, byte[] bytes) {}
