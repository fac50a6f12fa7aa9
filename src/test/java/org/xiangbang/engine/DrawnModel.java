package org.xiangbang.engine;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Draws models that are written by hand, because none is admitted without a picture: every element, one beside the other. */
public final class DrawnModel {
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DRAWING = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final Pattern NODE =
            Pattern.compile(".*(Task|Event|Gateway)|task|callActivity|.*[sS]ubProcess|transaction");

    private static final String PICTURE = """
            <d:BPMNDiagram xmlns:d="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" \
            xmlns:di="http://www.omg.org/spec/DD/20100524/DI"><d:BPMNPlane bpmnElement="%s">
            %s</d:BPMNPlane></d:BPMNDiagram>
            """;
    private static final String SHAPE =
            "<d:BPMNShape bpmnElement=\"%s\"><dc:Bounds x=\"%d\" y=\"80\" width=\"100\" height=\"80\"/></d:BPMNShape>\n";
    private static final String EDGE =
            "<d:BPMNEdge bpmnElement=\"%s\"><di:waypoint x=\"0\" y=\"0\"/><di:waypoint x=\"1\" y=\"0\"/></d:BPMNEdge>\n";

    private DrawnModel() {}

    /** @return the same text if it has a picture already, or cannot be read */
    public static String of(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            var document = builder.parse(new InputSource(new StringReader(xml)));
            var end = xml.lastIndexOf("</");
            return document.getElementsByTagNameNS(DRAWING, "BPMNShape").getLength() > 0
                    ? xml
                    : xml.substring(0, end)
                            + PICTURE.formatted(drawn(document), drawings(document))
                            + xml.substring(end);
        } catch (SAXException unreadable) {
            return xml;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The engine asks what a picture is of: the pool, or the process where there is none. */
    private static String drawn(Document document) {
        var pools = document.getElementsByTagNameNS(BPMN, "collaboration");
        var processes = document.getElementsByTagNameNS(BPMN, "process");
        var element = pools.getLength() > 0 ? pools.item(0) : processes.item(0);
        return element == null ? "" : ((Element) element).getAttribute("id");
    }

    private static String drawings(Document document) {
        var all = new StringBuilder();
        var elements = document.getElementsByTagNameNS(BPMN, "*");
        for (int i = 0; i < elements.getLength(); i++) {
            var element = (Element) elements.item(i);
            if (element.getAttribute("id").isEmpty()) continue;
            if (NODE.matcher(element.getLocalName()).matches())
                all.append(SHAPE.formatted(element.getAttribute("id"), 150 * i));
            else if (element.getLocalName().equals("sequenceFlow"))
                all.append(EDGE.formatted(element.getAttribute("id")));
        }
        return all.toString();
    }
}
