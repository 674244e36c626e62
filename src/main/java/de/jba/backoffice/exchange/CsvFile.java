// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.shared.SpreadsheetCell;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Writes a sheet as {@link FileFormat#CSV}; days as 14.03.2022, numbers as 9,7 and -5, what looks like a formula disarmed. */
final class CsvFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private CsvFile() {}

    static <T> byte[] write(Sheet<T> sheet) {
        StringWriter target = new StringWriter();
        target.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(target)) {
            csv.writeRecord(sheet.columns().stream().map(Sheet.Column::head).toList());
            for (T row : sheet.rows()) {
                csv.writeRecord(sheet.columns().stream()
                        .map(column -> cell(column.value().apply(row)))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(@Nullable Object value) {
        return value instanceof LocalDate || value instanceof Number
                ? text(value)
                : SpreadsheetCell.disarmed(text(value));
    }

    /** What a person reads in the cell. */
    static String text(@Nullable Object value) {
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (value instanceof Number number) {
            return number.toString().replace('.', ',');
        }
        return value == null ? "" : value.toString();
    }
}
