// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication;

import java.util.Arrays;
import java.util.Optional;

/** The documents of a published edition, with the names and types under which they are public. */
public enum DocumentKind {
    CONTENT("programm.json", "application/json"),
    PDF("programm.pdf", "application/pdf"),
    HTML("", "text/html; charset=UTF-8"),
    ANNEX_CSV("anlage.csv", "text/csv; charset=UTF-8; header=present"),
    DESCRIPTION("dcat.jsonld", "application/ld+json"),
    EVIDENCE("nachweis.json", "application/json");

    private final String fileName;
    private final String mediaType;

    DocumentKind(String fileName, String mediaType) {
        this.fileName = fileName;
        this.mediaType = mediaType;
    }

    /** The last part of the public address; empty for the page itself. */
    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The document with this name, if there is one. */
    public static Optional<DocumentKind> named(String fileName) {
        return Arrays.stream(values()).filter(k -> k.fileName.equals(fileName)).findFirst();
    }
}
