// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.text;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements, attributes and escaped text; everything that comes from a content passes through here. */
public final class Markup {
    // the JDK's own writer: another one on the class path could write other bytes
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter target = new StringWriter();
    private final XMLStreamWriter writer;

    public Markup() {
        try {
            writer = FACTORY.createXMLStreamWriter(target);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens an element with attributes given as name, value, name, value. */
    public Markup open(String element, String... attributes) {
        return write(() -> {
            writer.writeStartElement(element);
            writeAttributes(attributes);
        });
    }

    public Markup close() {
        return write(() -> {
            // an empty text closes the start tag, so that <p></p> never becomes <p/>
            writer.writeCharacters("");
            writer.writeEndElement();
        });
    }

    /** An element without content. */
    public Markup empty(String element, String... attributes) {
        return write(() -> {
            writer.writeEmptyElement(element);
            writeAttributes(attributes);
        });
    }

    /** An element with text alone. */
    public Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    public Markup text(String text) {
        return write(() -> writer.writeCharacters(text));
    }

    /** Markup that another {@code Markup} or a renderer that escapes has written. */
    public Markup raw(String markup) {
        return write(() -> {
            writer.writeCharacters("");
            writer.flush();
            target.write(markup);
        });
    }

    @Override
    public String toString() {
        write(writer::flush);
        return target.toString();
    }

    private void writeAttributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private Markup write(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
