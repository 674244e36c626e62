// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A packed workbook: how much it may hold is looked up in its directory, and counted while it is unpacked. */
final class BoundedZip {
    private static final int MAX_PARTS = 300;
    private static final long MAX_BYTES = 64L * 1024 * 1024;
    /** What is kept as a whole is small in any workbook that people made. */
    private static final int MAX_KEPT = 4 * 1024 * 1024;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private long bytes;

    BoundedZip(ZipFile zip) {
        this.zip = zip;
        List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
        if (all.size() > MAX_PARTS
                || all.stream().mapToLong(ZipArchiveEntry::getSize).sum() > MAX_BYTES) {
            throw Refused.because("file.bomb");
        }
        all.forEach(this::add);
    }

    private void add(ZipArchiveEntry part) {
        String name = part.getName().toLowerCase(Locale.ROOT);
        if (part.getGeneralPurposeBit().usesEncryption()) {
            throw Refused.because("file.oldOrLocked");
        } else if (name.contains("vbaproject")
                || name.startsWith("xl/macrosheets/")
                || name.startsWith("xl/activex/")) {
            throw Refused.because("file.macros");
        } else if (name.startsWith("xl/externallinks/") || name.equals("xl/connections.xml")) {
            throw Refused.because("file.external");
        } else if (parts.put(name, part) != null) {
            throw Refused.because("file.damaged");
        }
    }

    boolean has(String name) {
        return parts.containsKey(name.toLowerCase(Locale.ROOT));
    }

    InputStream open(String name) throws IOException {
        ZipArchiveEntry part = parts.get(name.toLowerCase(Locale.ROOT));
        if (part == null) {
            throw Refused.because("file.damaged");
        }
        return new BoundedPart(zip.getInputStream(part), this);
    }

    /** A part as a whole; empty when there is none. */
    byte[] kept(String name) throws IOException {
        if (!has(name)) {
            return new byte[0];
        }
        try (InputStream part = open(name)) {
            byte[] all = part.readNBytes(MAX_KEPT + 1);
            if (all.length > MAX_KEPT) {
                throw Refused.because("file.bomb");
            }
            return all;
        }
    }

    void count(long read) {
        bytes += read;
        if (bytes > MAX_BYTES) {
            throw Refused.because("file.bomb");
        }
    }
}
