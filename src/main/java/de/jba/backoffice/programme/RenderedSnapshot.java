// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

/**
 * A programme ready to be signed: its canonical bytes, their hash, and the documents made from them.
 *
 * @param content canonical JSON (RFC 8785) in UTF-8
 * @param contentHash SHA-256 of {@code content}, 64 lower-case hexadecimal digits
 * @param pdf PDF/A-2a and PDF/UA-1
 * @param pdfHash SHA-256 of {@code pdf}, likewise
 * @param html a complete page in UTF-8
 * @param annexCsv the annex as a table in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are evidence: they are stored and compared by their hashes
public record RenderedSnapshot(
        byte[] content, String contentHash, byte[] pdf, String pdfHash, byte[] html, byte[] annexCsv) {}
