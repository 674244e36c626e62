// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks for tests: as people make them, and taken apart and put together as nobody should. */
public final class Workbooks {
    private Workbooks() {}

    /** A workbook with these cells: texts, numbers, days, or null. */
    public static byte[] of(List<List<Object>> rows) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(target, "Test", null)) {
            Worksheet sheet = workbook.newWorksheet("Tabelle1");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    Object value = rows.get(row).get(column);
                    if (value instanceof LocalDate day) {
                        sheet.value(row, column, day);
                        sheet.style(row, column).format("dd.mm.yyyy").set();
                    } else if (value instanceof Number number) {
                        sheet.value(row, column, number);
                    } else if (value != null && !value.toString().isEmpty()) {
                        sheet.value(row, column, value.toString());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }

    /** The parts of a workbook, by name. */
    public static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    /** A workbook of these parts. */
    public static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(target)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return target.toByteArray();
    }

    /** The workbook with one text of a part exchanged for another. */
    public static byte[] with(byte[] workbook, String part, String text, String other) throws IOException {
        Map<String, byte[]> parts = parts(workbook);
        String before = new String(parts.get(part), StandardCharsets.UTF_8);
        if (!before.contains(text)) {
            throw new IllegalArgumentException(part + " does not hold " + text + ": " + before);
        }
        parts.put(part, before.replace(text, other).getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    /** The workbook with one part more. */
    public static byte[] and(byte[] workbook, String part, byte[] content) throws IOException {
        Map<String, byte[]> parts = parts(workbook);
        parts.put(part, content);
        return zip(parts);
    }
}
