// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A sheet as a plain page for the printer: what it is, by what it is narrowed, of which day; its head on every sheet. */
final class PrintedPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final String STYLE = """
            @page { size: A4 landscape; margin: 15mm; @bottom-right { content: "Seite " counter(page) " von " counter(pages); } }
            body { font: 10pt "Noto Sans", sans-serif; color: #000; background: #fff; margin: 0; }
            h1 { font-size: 14pt; margin: 0 0 4pt; }
            p { margin: 0 0 8pt; }
            table { border-collapse: collapse; width: 100%; }
            thead { display: table-header-group; }
            tr { break-inside: avoid; }
            th, td { text-align: start; vertical-align: top; padding: 2pt 6pt 2pt 0; border-bottom: 0.5pt solid #777; overflow-wrap: anywhere; }
            """;

    private PrintedPage() {}

    static <T> byte[] write(Sheet<T> sheet, String narrowedBy, LocalDate today) {
        Document page = Document.createShell("");
        page.charset(StandardCharsets.UTF_8);
        Element root = page.selectFirst("html");
        if (root != null) {
            root.attr("lang", "de");
        }
        page.title(sheet.name());
        page.head().appendElement("style").appendChild(new DataNode(STYLE));
        page.body().appendElement("h1").text(sheet.name());
        page.body()
                .appendElement("p")
                .text((narrowedBy.isEmpty() ? "Alle" : narrowedBy) + " · "
                        + sheet.rows().size() + " Zeilen · gedruckt am " + DAY.format(today));
        Element table = page.body().appendElement("table");
        Element head = table.appendElement("thead").appendElement("tr");
        sheet.columns()
                .forEach(column -> head.appendElement("th").attr("scope", "col").text(column.head()));
        Element body = table.appendElement("tbody");
        for (T row : sheet.rows()) {
            Element line = body.appendElement("tr");
            for (Sheet.Column<T> column : sheet.columns()) {
                Object value = column.value().apply(row);
                line.appendElement("td")
                        .text(value instanceof LocalDate day ? DAY.format(day) : value == null ? "" : value.toString());
            }
        }
        page.outputSettings().prettyPrint(false);
        return page.outerHtml().getBytes(StandardCharsets.UTF_8);
    }
}
