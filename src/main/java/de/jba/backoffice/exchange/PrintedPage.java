// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A sheet as a plain page for the printer: what it is, by what it is narrowed, of which day; its head on every sheet. */
final class PrintedPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private PrintedPage() {}

    static <T> byte[] write(Sheet<T> sheet, String narrowedBy, LocalDate today) {
        Document page = Document.createShell("");
        page.charset(StandardCharsets.UTF_8);
        Element root = page.selectFirst("html");
        if (root != null) {
            root.attr("lang", "de");
        }
        page.title(sheet.name());
        page.head().appendElement("link").attr("rel", "stylesheet").attr("href", "/css/print.css");
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
