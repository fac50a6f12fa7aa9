package org.xiangbang.engine.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.BiConsumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Walks through all elements of a model's XML, including those that the engine does not support. */
final class ModelElements {
    private final Element root;

    /** @throws ModelRefused if the file is not XML or has a DOCTYPE */
    ModelElements(byte[] xml, String path) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            root = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new ModelRefused(path, "-", "unreadable");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Calls the visitor with each element and the id of the nearest enclosing element that has an id. */
    void forEach(BiConsumer<Element, String> visitor) {
        visit(root, "-", visitor);
    }

    private static void visit(Element element, String around, BiConsumer<Element, String> visitor) {
        var id = element.hasAttribute("id") && !element.getAttribute("id").isBlank()
                ? element.getAttribute("id")
                : around;
        visitor.accept(element, id);
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element inner) visit(inner, id, visitor);
    }
}
