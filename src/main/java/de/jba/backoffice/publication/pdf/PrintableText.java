// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.pdf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.jba.backoffice.shared.BusinessRuleViolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Notices a character that the embedded fonts do not have, before anything is signed: a missing sign would silently
 * change what the document says.
 */
public final class PrintableText {
    private static final List<String> FONTS = List.of(
            "fonts/NotoSans-Regular.ttf",
            "fonts/NotoSans-Italic.ttf",
            "fonts/NotoSans-SemiBold.ttf",
            "fonts/NotoSans-SemiBoldItalic.ttf");
    private static final String WHITE_SPACE = "\n\r\t";
    private static final BitSet PRINTABLE = readFonts();

    private PrintableText() {}

    /**
     * Checks every text of a content.
     *
     * @param canonical the content as JSON
     * @throws BusinessRuleViolation that names the first such character and the field it stands in
     */
    public static void check(byte[] canonical) {
        try {
            check(new ObjectMapper().readTree(canonical), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(JsonNode node, String path) {
        if (node.isTextual()) {
            node.textValue()
                    .codePoints()
                    .filter(c -> !isPrintable(c))
                    .findFirst()
                    .ifPresent(c -> {
                        throw new BusinessRuleViolation(
                                "publication",
                                "character.notPrintable",
                                path,
                                Character.isISOControl(c) ? " " : Character.toString(c),
                                String.format(Locale.ROOT, "U+%04X", c));
                    });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(node.get(i), path + "[" + i + "]");
            }
        } else {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                check(field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey());
            }
        }
    }

    static boolean isPrintable(int character) {
        return PRINTABLE.get(character) || WHITE_SPACE.indexOf(character) >= 0;
    }

    private static BitSet readFonts() {
        BitSet printable = new BitSet();
        printable.set(' ', Character.MIN_SURROGATE);
        printable.set(Character.MAX_SURROGATE + 1, Character.MAX_VALUE);
        for (String font : FONTS) {
            try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(PdfResources.open(font)))) {
                CmapLookup glyphs = parsed.getUnicodeCmapLookup();
                for (int c = printable.nextSetBit(0); c >= 0; c = printable.nextSetBit(c + 1)) {
                    if (glyphs.getGlyphId(c) == 0) {
                        printable.clear(c);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return printable;
    }
}
