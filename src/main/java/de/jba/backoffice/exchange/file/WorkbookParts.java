// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.file;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * What the parts of a workbook around its sheets say.
 *
 * @param firstSheet the name of the part with the first sheet
 * @param since1904 whether days count from 1904, as they did on other machines
 * @param dayStyles the numbers of the styles that show a number as a day
 */
record WorkbookParts(String firstSheet, boolean since1904, Set<Integer> dayStyles) {
    /** The formats for days that need not be described: ECMA-376, part 1, 18.8.30. */
    private static final Set<Integer> BUILT_IN_DAYS = Set.of(14, 15, 16, 17, 22, 27, 30, 36, 50, 57);

    private static final Pattern NO_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
    private static final Pattern DAY_FORMAT = Pattern.compile("(?i).*[dyjt].*");

    static WorkbookParts of(byte[] book, byte[] relations, byte[] styles) throws XMLStreamException {
        if (book.length == 0 || relations.length == 0) {
            throw Refused.because("file.noTable");
        }
        List<String> sheets = new ArrayList<>();
        boolean[] since1904 = new boolean[1];
        Xml.eachElement(new ByteArrayInputStream(book), xml -> {
            if (xml.getLocalName().equals("sheet")) {
                sheets.add(Xml.attribute(xml, "id"));
            } else if (xml.getLocalName().equals("workbookPr")) {
                since1904[0] = Xml.attribute(xml, "date1904").matches("1|true");
            }
        });
        Map<String, String> targets = new HashMap<>();
        Xml.eachElement(new ByteArrayInputStream(relations), xml -> {
            if (xml.getLocalName().equals("Relationship")) {
                if (Xml.attribute(xml, "TargetMode").equalsIgnoreCase("External")) {
                    throw Refused.because("file.external");
                }
                targets.put(Xml.attribute(xml, "Id"), Xml.attribute(xml, "Target"));
            }
        });
        String target = sheets.isEmpty() ? null : targets.get(sheets.get(0));
        if (target == null) {
            throw Refused.because("file.damaged");
        }
        return new WorkbookParts(
                target.startsWith("/") ? target.substring(1) : "xl/" + target,
                since1904[0],
                styles.length == 0 ? Set.of() : dayStyles(styles));
    }

    static void refuseMacros(byte[] contentTypes) {
        if (new String(contentTypes, StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT)
                .contains("macroenabled")) {
            throw Refused.because("file.macros");
        }
    }

    private static Set<Integer> dayStyles(byte[] styles) throws XMLStreamException {
        Set<Integer> formats = new HashSet<>(BUILT_IN_DAYS);
        Set<Integer> days = new HashSet<>();
        boolean[] ofCells = new boolean[1];
        int[] style = new int[1];
        Xml.eachElement(new ByteArrayInputStream(styles), xml -> {
            switch (xml.getLocalName()) {
                case "numFmt" -> {
                    String format =
                            NO_FORMAT.matcher(Xml.attribute(xml, "formatCode")).replaceAll("");
                    if (DAY_FORMAT.matcher(format).matches()) {
                        formats.add(Integer.valueOf(Xml.attribute(xml, "numFmtId")));
                    }
                }
                case "cellXfs" -> ofCells[0] = true;
                case "cellStyles", "dxfs" -> ofCells[0] = false;
                case "xf" -> {
                    if (ofCells[0]) {
                        String format = Xml.attribute(xml, "numFmtId");
                        if (!format.isEmpty() && formats.contains(Integer.valueOf(format))) {
                            days.add(style[0]);
                        }
                        style[0]++;
                    }
                }
                default -> {
                    // fonts and fills
                }
            }
        });
        return days;
    }
}
