// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.file;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the rows of a sheet: what a person sees in its cells, of a formula its last result. */
final class WorkbookSheet {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})[0-9]{1,7}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,2})?");
    /** In this count there was a 29 February 1900. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;
    private static final int LAST_ROW = 1_048_576;
    private static final int MOST_SHEET_COLUMNS = 16_384;

    private final WorkbookParts book;
    private final WorkbookTexts texts;
    private final TableBuilder table;

    WorkbookSheet(WorkbookParts book, WorkbookTexts texts, TableBuilder table) {
        this.book = book;
        this.texts = texts;
        this.table = table;
    }

    void read(InputStream part) throws XMLStreamException {
        XMLStreamReader xml = Xml.open(part);
        int number = 0;
        List<String> cells = new ArrayList<>();
        try {
            while (xml.hasNext()) {
                int event = Xml.next(xml);
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    number = number(Xml.attribute(xml, "r"), number);
                    cells = new ArrayList<>();
                } else if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("c")) {
                    addCell(cells, xml);
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    table.add(number, cells);
                }
            }
        } finally {
            xml.close();
        }
    }

    private static int number(String stated, int before) {
        int number = stated.isEmpty() ? before + 1 : Integer.parseInt(stated);
        if (number <= before || number > LAST_ROW) {
            throw new IllegalArgumentException("rows follow each other");
        }
        return number;
    }

    private void addCell(List<String> cells, XMLStreamReader xml) throws XMLStreamException {
        String address = Xml.attribute(xml, "r");
        int column = address.isEmpty() ? cells.size() : column(address);
        String type = Xml.attribute(xml, "t");
        String style = Xml.attribute(xml, "s");
        String text = content(xml, type, style);
        if (column < cells.size()) {
            throw new IllegalArgumentException("cells follow each other");
        }
        if (text.isBlank()) {
            return;
        }
        if (column >= Table.MAX_COLUMNS) {
            throw Refused.because("file.tooManyColumns", Table.MAX_COLUMNS);
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(text);
    }

    private static int column(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no address of a cell");
        }
        int column = 0;
        for (char letter : matcher.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        if (column > MOST_SHEET_COLUMNS) {
            throw new IllegalArgumentException("no address of a cell");
        }
        return column - 1;
    }

    private String content(XMLStreamReader xml, String type, String style) throws XMLStreamException {
        StringBuilder value = new StringBuilder();
        String inline = "";
        boolean isValue = false;
        while (xml.hasNext()) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("is")) {
                    inline = WorkbookTexts.text(xml, "is");
                } else {
                    isValue = xml.getLocalName().equals("v");
                }
            } else if (event == XMLStreamConstants.CHARACTERS && isValue && value.length() <= Table.MAX_CELL) {
                value.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                isValue = false;
                if (xml.getLocalName().equals("c")) {
                    return type.equals("inlineStr") ? inline : text(value.toString(), type, style);
                }
            }
        }
        throw new XMLStreamException("the cell does not end");
    }

    private String text(String value, String type, String style) {
        return switch (type) {
            case "s" -> value.isEmpty() ? "" : texts.get(value);
            case "b" -> value.equals("1") ? "ja" : "nein";
            case "", "n" -> value.isBlank() ? "" : number(value.strip(), style);
            default -> value;
        };
    }

    private String number(String value, String style) {
        if (!NUMBER.matcher(value).matches()) {
            throw new IllegalArgumentException("no number");
        }
        BigDecimal number = new BigDecimal(value).stripTrailingZeros();
        if (!style.isEmpty() && book.dayStyles().contains(Integer.valueOf(style))) {
            long day = number.longValue();
            if (day < 1 || day > LAST_DAY) {
                throw new IllegalArgumentException("no day");
            }
            return DAY.format((book.since1904() ? DAY_ZERO_1904 : DAY_ZERO).plusDays(day));
        }
        return number.toPlainString().replace('.', ',');
    }
}
