package org.xiangbang.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element without children in a part that lists others. Names stand without their prefix: files of several makers declare
 * other name spaces than their standard gives.
 */
record XmlTag(String name, Map<String, String> attributes, String text) {
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    /** @throws IOException if the part is no XML, or far larger than any list */
    static List<XmlTag> in(InputStream part, String... names) throws IOException {
        var bytes = part.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) throw new IOException("a list of more than " + MOST_BYTES + " bytes");
        try {
            return tags(readers().createXMLStreamReader(new ByteArrayInputStream(bytes)), Set.of(names));
        } catch (XMLStreamException malformed) {
            throw new IOException(malformed);
        }
    }

    /** Returns the value of an attribute; empty if there is none. */
    String get(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    private static List<XmlTag> tags(XMLStreamReader reader, Set<String> names) throws XMLStreamException {
        var tags = new ArrayList<XmlTag>();
        Map<String, String> attributes = Map.of();
        var text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    attributes = attributes(reader);
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    var name = withoutPrefix(reader.getLocalName());
                    if (names.contains(name))
                        tags.add(new XmlTag(name, attributes, text.toString().strip()));
                }
                default -> {}
            }
        }
        return tags;
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++)
            attributes.put(withoutPrefix(reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
        return attributes;
    }

    private static String withoutPrefix(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static XMLInputFactory readers() {
        var readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        readers.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return readers;
    }
}
