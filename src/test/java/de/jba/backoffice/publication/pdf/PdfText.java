// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads a document as a reader's software does: its text, page by page, and where the signs stand. */
public final class PdfText {
    private PdfText() {}

    /** The text of all pages, in reading order, white space as single spaces. */
    public static String of(byte[] pdf) {
        return String.join(" ", pages(pdf));
    }

    public static List<String> pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replaceAll("[\\s\u00a0]+", " "));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signs that stand partly or wholly outside the paper. */
    public static List<String> outsideThePaper(byte[] pdf) {
        List<String> outside = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition position) {
                    PDRectangle paper = getCurrentPage().getMediaBox();
                    if (position.getX() < 0
                            || position.getX() + position.getWidth() > paper.getWidth()
                            || position.getY() < 0
                            || position.getY() > paper.getHeight()) {
                        outside.add(position.getUnicode() + " on page " + getCurrentPageNo());
                    }
                    super.processTextPosition(position);
                }
            }.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return outside;
    }
}
