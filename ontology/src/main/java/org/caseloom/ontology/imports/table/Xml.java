package org.caseloom.ontology.imports.table;

import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streaming XML without document types and external entities: a file that is imported must not open another. */
final class Xml {
    private Xml() {}

    static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(bytes);
    }

    static boolean starts(XMLStreamReader reader, String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    static boolean ends(XMLStreamReader reader, String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }
}
