// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a sheet as {@link FileFormat#XLSX}: numbers and days as such, texts as texts, so that none is a formula. */
final class XlsxFile {
    private static final String DAY = "dd.mm.yyyy";

    private XlsxFile() {}

    static <T> byte[] write(Sheet<T> sheet) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(target, "JBA", null)) {
            Worksheet page = workbook.newWorksheet(sheet.name());
            List<Sheet.Column<T>> columns = sheet.columns();
            for (int column = 0; column < columns.size(); column++) {
                page.value(0, column, columns.get(column).head());
                page.width(column, columns.get(column).width());
                for (int row = 0; row < sheet.rows().size(); row++) {
                    cell(
                            page,
                            row + 1,
                            column,
                            columns.get(column).value().apply(sheet.rows().get(row)));
                }
            }
            page.range(0, 0, 0, columns.size() - 1).style().bold().set();
            page.freezePane(0, 1);
            page.paperSize(PaperSize.A4_PAPER);
            page.pageOrientation("landscape");
            page.fitToWidth((short) 1);
            page.fitToHeight((short) 0); // as many pages as it takes
            page.repeatRows(0);
            page.setAutoFilter(0, 0, sheet.rows().size(), columns.size() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }

    private static void cell(Worksheet page, int row, int column, @Nullable Object value) {
        if (value instanceof LocalDate day) {
            page.value(row, column, day);
            page.style(row, column).format(DAY).set();
        } else if (value instanceof Number number) {
            page.value(row, column, number);
        } else if (value != null && !value.toString().isEmpty()) {
            page.value(row, column, value.toString());
        }
    }
}
