// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.pdf;

import com.jcraft.jzlib.DeflaterOutputStream;
import de.jba.backoffice.programme.ProgrammeContent;
import de.jba.backoffice.programme.ProgrammeContent.PartnerAgency;
import de.jba.backoffice.publication.text.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Takes out of FOP's document what differs from run to run and puts in what it leaves out: dates from the content, an
 * id from its hash, metadata, descriptions of links and names of notes. Streams are compressed in Java, because the
 * zlib of the machine may write other bytes.
 */
final class ReproduciblePdf {
    private static final String PRODUCER = "JBA Back Office, Apache FOP, Apache PDFBox";
    private static final int ID_BYTES = 16;

    private ReproduciblePdf() {}

    static byte[] finish(byte[] pdf, ProgrammeContent content, String contentHash) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.setVersion(1.7f);
            describe(document, content);
            AccessibleStructure.complete(document);
            identify(document, contentHash);
            for (var key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                if (object.getObject() instanceof COSStream stream) {
                    compress(stream);
                }
            }
            ByteArrayOutputStream target = new ByteArrayOutputStream(pdf.length);
            document.save(target, CompressParameters.NO_COMPRESSION);
            return target.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(PDDocument document, ProgrammeContent content) throws IOException {
        String title = content.title() + " " + content.programmeYear();
        String subject = Words.of("document.subject", String.valueOf(content.programmeYear()));
        String author = content.agencies().stream().map(PartnerAgency::name).collect(Collectors.joining("; "));
        GregorianCalendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        date.clear();
        date.set(
                content.asOf().getYear(),
                content.asOf().getMonthValue() - 1,
                content.asOf().getDayOfMonth());
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setSubject(subject);
        information.setAuthor(author);
        information.setProducer(PRODUCER);
        information.setCreationDate(date);
        information.setModificationDate(date);
        document.setDocumentInformation(information);
        try (InputStream template = PdfResources.open("metadata.xmp")) {
            String metadata = new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{date}", content.asOf().toString())
                    .replace("{producer}", PRODUCER)
                    .replace("{title}", escape(title))
                    .replace("{subject}", escape(subject))
                    .replace("{author}", escape(author));
            PDMetadata stream = new PDMetadata(document);
            stream.importXMPMetadata(metadata.getBytes(StandardCharsets.UTF_8));
            document.getDocumentCatalog().setMetadata(stream);
        }
    }

    private static void identify(PDDocument document, String contentHash) {
        COSString id = new COSString(HexFormat.of().parseHex(contentHash.substring(0, 2 * ID_BYTES)));
        COSArray ids = new COSArray();
        ids.add(id);
        ids.add(id);
        document.getDocument().getTrailer().setItem(COSName.ID, ids);
    }

    private static void compress(COSStream stream) throws IOException {
        boolean metadata = COSName.METADATA.equals(stream.getCOSName(COSName.TYPE));
        COSBase filter = stream.getDictionaryObject(COSName.FILTER);
        if (metadata || filter != null) {
            return;
        }
        byte[] plain;
        try (InputStream source = stream.createRawInputStream()) {
            plain = source.readAllBytes();
        }
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        try (OutputStream target = stream.createRawOutputStream();
                DeflaterOutputStream deflater = new DeflaterOutputStream(target)) {
            deflater.write(plain);
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
