// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.file;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A workbook of Office Open XML (ECMA-376), read part by part as a stream. Nothing is believed that the file says of its
 * own size, no address outside of it is followed, and a cell counts where its row is (decision 0043).
 */
final class Workbook {
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String BOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String STYLES = "xl/styles.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";

    private Workbook() {}

    static Table read(byte[] file) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            return table(zip);
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw Refused.because("file.damaged");
        }
    }

    private static Table table(ZipFile zip) throws IOException, XMLStreamException {
        BoundedZip parts = new BoundedZip(zip);
        WorkbookParts.refuseMacros(parts.kept(CONTENT_TYPES));
        WorkbookParts book = WorkbookParts.of(parts.kept(BOOK), parts.kept(RELATIONS), parts.kept(STYLES));
        WorkbookTexts texts = new WorkbookTexts();
        if (parts.has(TEXTS)) {
            try (InputStream part = parts.open(TEXTS)) {
                texts.read(part);
            }
        }
        TableBuilder table = new TableBuilder();
        try (InputStream part = parts.open(book.firstSheet())) {
            new WorkbookSheet(book, texts, table).read(part);
        }
        return table.table();
    }
}
