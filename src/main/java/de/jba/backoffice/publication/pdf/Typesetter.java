// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.util.logging.Logger;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fop.apps.EnvironmentalProfileFactory;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.io.ResourceResolverFactory;
import org.apache.fop.configuration.ConfigurationException;
import org.apache.fop.configuration.DefaultConfigurationBuilder;
import org.apache.fop.events.model.EventSeverity;
import org.apache.fop.hyphenation.Hyphenation;
import org.apache.xmlgraphics.util.MimeConstants;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Apache FOP with the product's fonts and hyphenation, set up once. Anything FOP is not content with stops the
 * rendering: a document that is signed may not have lost a part of itself.
 */
final class Typesetter {
    private static final Logger LOG = Logger.getLogger(Typesetter.class.getName());
    private static final Typesetter INSTANCE = new Typesetter();

    private final FopFactory factory;
    private final GermanHyphenation german = GermanHyphenation.load();

    private Typesetter() {
        try (InputStream configuration = PdfResources.open("fop.xconf")) {
            URI base = URI.create("file:///"); // never read: PdfResources refuses it
            PdfResources resources = new PdfResources();
            factory = new FopFactoryBuilder(EnvironmentalProfileFactory.createRestrictedIO(base, resources))
                    .setConfiguration(new DefaultConfigurationBuilder().build(configuration))
                    .build();
            // the profile gives its font manager a resolver of its own, which knows no class path
            factory.getFontManager()
                    .setResourceResolver(ResourceResolverFactory.createInternalResourceResolver(base, resources));
        } catch (IOException | ConfigurationException e) {
            throw new IllegalStateException(e);
        }
        factory.getHyphenationTreeCache().cache("de", german);
        factory.getHyphenationTreeCache().cache("de_DE", german);
    }

    /** Sets a document of formatting objects. */
    static byte[] set(String formattingObjects) {
        try {
            return INSTANCE.run(formattingObjects);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("the document could not be set", e);
        }
    }

    /** Where a word may be hyphenated; nothing when nowhere. */
    static @Nullable Hyphenation hyphenate(String word) {
        return INSTANCE.german.hyphenate(word, ProgrammePages.HYPHENATION_REMAIN, ProgrammePages.HYPHENATION_REMAIN);
    }

    private byte[] run(String formattingObjects)
            throws IOException, SAXException, ParserConfigurationException, FOPException {
        ByteArrayOutputStream target = new ByteArrayOutputStream(1 << 20);
        FOUserAgent agent = factory.newFOUserAgent();
        agent.setTitle("programme"); // FOP insists; ReproduciblePdf writes the real metadata
        StringBuilder complaints = new StringBuilder();
        agent.getEventBroadcaster().addEventListener(event -> {
            if (event.getEventID().endsWith(".lineOverflows")) {
                LOG.fine("a word is wider than its column; it is printed beyond its edge");
            } else if (event.getSeverity() != EventSeverity.INFO) {
                complaints
                        .append(event.getEventID())
                        .append(' ')
                        .append(event.getParams())
                        .append('\n');
            }
        });
        SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();
        parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        parsers.newSAXParser()
                .parse(
                        new InputSource(new StringReader(formattingObjects)),
                        factory.newFop(MimeConstants.MIME_PDF, agent, target).getDefaultHandler());
        if (!complaints.isEmpty()) {
            throw new IllegalStateException("the document could not be set without loss: " + complaints);
        }
        return target.toByteArray();
    }
}
