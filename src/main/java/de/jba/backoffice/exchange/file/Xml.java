// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.file;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML of a file that somebody brought: without document types, and so without entities of its own or from elsewhere. */
final class Xml {
    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    /** What is done at the beginning of an element. */
    interface AtElement {
        void at(XMLStreamReader xml) throws XMLStreamException;
    }

    static void eachElement(InputStream part, AtElement work) throws XMLStreamException {
        XMLStreamReader xml = open(part);
        try {
            while (xml.hasNext()) {
                int event = next(xml);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    work.at(xml);
                }
            }
        } finally {
            xml.close();
        }
    }

    static XMLStreamReader open(InputStream part) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(part);
    }

    /** The next event; a document type is refused. */
    static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("no document types here");
        }
        return event;
    }

    /** An attribute whatever its namespace; empty when there is none. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }
}
