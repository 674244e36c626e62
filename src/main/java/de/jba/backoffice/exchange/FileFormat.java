// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import java.util.Locale;

/** The kinds of files that lists are taken along as. */
public enum FileFormat {
    /** A workbook of Office Open XML. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** RFC 4180 with semicolons, in UTF-8 with a byte order mark, so that a German Excel opens it by double click. */
    CSV("text/csv;charset=UTF-8");

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The type of the file over HTTP. */
    public String mediaType() {
        return mediaType;
    }

    /** The ending of the file's name, without a dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
