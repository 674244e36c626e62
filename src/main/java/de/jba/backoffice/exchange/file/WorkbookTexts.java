// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.file;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that the cells of a workbook name by number. */
final class WorkbookTexts {
    private static final int MAX_TEXTS = Table.MAX_ROWS * Table.MAX_COLUMNS;
    private static final int MAX_CHARACTERS = 20_000_000;

    private final List<String> texts = new ArrayList<>();
    private int characters;

    void read(InputStream part) throws XMLStreamException {
        Xml.eachElement(part, xml -> {
            if (xml.getLocalName().equals("si")) {
                add(text(xml, "si"));
            }
        });
    }

    /** The text of that number. */
    String get(String number) {
        int index = Integer.parseInt(number);
        if (index < 0 || index >= texts.size()) {
            throw new IllegalArgumentException("no such text");
        }
        return texts.get(index);
    }

    private void add(String text) {
        characters += text.length();
        if (texts.size() == MAX_TEXTS || characters > MAX_CHARACTERS) {
            throw Refused.because("file.tooMuchText");
        }
        texts.add(text);
    }

    /** The text of an element: of all its runs, without how it is spoken. */
    static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean counts = false;
        boolean spoken = false;
        while (xml.hasNext()) {
            switch (Xml.next(xml)) {
                case XMLStreamConstants.START_ELEMENT -> {
                    counts = xml.getLocalName().equals("t") && !spoken;
                    spoken = spoken || xml.getLocalName().equals("rPh");
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (counts && text.length() <= Table.MAX_CELL) {
                        text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    counts = false;
                    if (xml.getLocalName().equals("rPh")) {
                        spoken = false;
                    } else if (xml.getLocalName().equals(element)) {
                        return text.toString();
                    }
                }
                default -> {
                    // comments and the like say nothing
                }
            }
        }
        throw new XMLStreamException("the element does not end");
    }
}
