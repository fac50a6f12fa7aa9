package org.xiangbang.engine.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.model.xml.ModelInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xiangbang.shared.VisibleText;
import org.xml.sax.SAXException;

/** Finds every expression in a model's XML, in attributes and in texts. */
public final class ModelExpressions {
    private ModelExpressions() {}

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    static Set<String> in(ModelInstance model) {
        return in(document(model));
    }

    static Document document(ModelInstance model) {
        return (Document) model.getDocument().getDomSource().getNode();
    }

    /** @throws SAXException also for a document with a DOCTYPE */
    public static Set<String> in(InputStream xml) throws SAXException, IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return in(factory.newDocumentBuilder().parse(xml));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> in(Document document) {
        var found = new LinkedHashSet<String>();
        collect(document.getDocumentElement(), found);
        return found;
    }

    private static void collect(Node node, Set<String> found) {
        if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) add(node, found);
        var attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) add(attributes.item(i), found);
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) collect(child, found);
    }

    private static void add(Node node, Set<String> found) {
        if (isExpression(node.getNodeValue())) found.add(VisibleText.of(node.getNodeValue()));
    }
}
