// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.pdf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The look of the printed programme: sizes, lines and the colours of the product (KERN UX). */
final class Style {
    static final String INK = "#1d2034";
    static final String BLUE = "#092797";
    static final String GREY = "#454b6b";
    static final String LINE = "#cfd2e0";
    static final String SHADE = "#f3f4f7";
    static final String THIN = "0.5pt solid " + LINE;
    static final String STRONG = "0.8pt solid " + BLUE;

    static final String[] BODY = {"space-after", "6pt"};
    static final String[] SMALL = {"font-size", "8.5pt", "line-height", "12pt", "color", GREY};
    static final String[] CELL = {"padding", "3.5pt 4pt 3.5pt 0pt", "border-bottom", THIN, "display-align", "before"};
    static final String[] HEAD_CELL = {
        "padding", "3pt 4pt 3pt 0pt", "border-bottom", STRONG, "border-top", STRONG, "display-align", "after"
    };

    private static final String[] HEADING_SIZES = {"24pt", "18pt", "13.5pt", "11.5pt", "10.5pt", "10pt"};
    private static final String[] HEADING_SPACE = {"0pt", "0pt", "20pt", "16pt", "12pt", "10pt"};

    private Style() {}

    /** A heading of level 1 (title) to 6, with its structure role. */
    static String[] heading(int level, String... more) {
        String[] heading = {
            "role",
            "H" + level,
            "font-size",
            HEADING_SIZES[level - 1],
            "line-height",
            "1.25",
            "font-weight",
            "600",
            "color",
            BLUE,
            "space-before",
            HEADING_SPACE[level - 1],
            "space-after",
            level <= 2 ? "10pt" : "5pt",
            "keep-with-next.within-page",
            "always",
            "keep-together.within-page",
            "always"
        };
        return with(heading, more);
    }

    /** A style with more attributes; one given again replaces the first. */
    static String[] with(String[] style, String... more) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String[] part : new String[][] {style, more}) {
            for (int i = 0; i < part.length; i += 2) {
                attributes.put(part[i], part[i + 1]);
            }
        }
        return attributes.entrySet().stream()
                .flatMap(attribute -> Stream.of(attribute.getKey(), attribute.getValue()))
                .toArray(String[]::new);
    }
}
