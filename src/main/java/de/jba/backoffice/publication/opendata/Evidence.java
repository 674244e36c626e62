// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.opendata;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reader needs to check a published edition: its hashes, who signed them and when, and where the log holds it.
 * It names agency, function and time, never a person.
 *
 * @param edition the number of the Fassung, 1 for the first
 * @param pdfHash SHA-256 of the PDF that was signed; a sealed one begins with it
 * @param seal nothing when the operator does not seal
 * @param log the entry of the publication in the log, and what proves it
 */
public record Evidence(
        int programmeYear,
        int edition,
        String contentHash,
        String pdfHash,
        List<Signature> signatures,
        @Nullable Seal seal,
        String publishedAt,
        @Nullable Map<String, Object> log) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    /**
     * A co-signature with the hashes it was given for.
     *
     * @param function the function that signed
     * @param deputyFor the function in whose place it did (in Vertretung); null when it signed by its own right
     * @param signedAt the time in UTC
     */
    public record Signature(
            String agency,
            String function,
            @Nullable String deputyFor,
            String signedAt,
            String contentHash,
            String pdfHash) {}

    /**
     * The operator's electronic seal on the public PDF; not a qualified one.
     *
     * @param name whose seal it is, as the certificate says
     * @param subject of the certificate (RFC 4514)
     * @param certificateHash SHA-256 of the certificate (DER)
     * @param sealedAt in UTC, as the seal says itself
     * @param timeStamped whether a server of time stamps has confirmed that time (RFC 3161)
     * @param signedLength so many bytes at the beginning of the public PDF are the PDF that was signed
     * @param sealedPdfHash SHA-256 of the whole public PDF
     */
    public record Seal(
            String name,
            String subject,
            String certificateHash,
            String sealedAt,
            boolean timeStamped,
            int signedLength,
            String sealedPdfHash) {}

    public Evidence {
        signatures = List.copyOf(signatures);
        log = log == null ? null : Map.copyOf(log);
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws UncheckedIOException when the bytes are no evidence
     */
    public static Evidence read(byte[] json) {
        try {
            return JSON.readValue(json, Evidence.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As JSON in UTF-8, indented for people who open it. */
    public byte[] toJson() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
