package org.xiangbang.engine.versions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xiangbang.shared.VisibleText;

/**
 * What an element of a model says beyond what is read in words: calls, timers, messages, as they are written. So nothing of a model
 * changes unseen.
 */
final class RawSettings {
    private static final Set<String> ATTRIBUTES_SAID =
            Set.of("id", "name", "default", "sourceRef", "targetRef", "candidateGroups");
    private static final Set<String> ELEMENTS_SAID =
            Set.of("incoming", "outgoing", "documentation", "laneSet", "formData", "properties", "conditionExpression");

    private final Map<String, Element> elements = new HashMap<>();
    private final Set<String> parts;

    /** @param parts the ids of elements that are parts of their own */
    RawSettings(BpmnModelInstance model, Set<String> parts) {
        this.parts = parts;
        var all = ((Document) model.getDocument().getDomSource().getNode()).getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++)
            if (all.item(i) instanceof Element element && element.hasAttribute("id"))
                elements.put(element.getAttribute("id"), element);
    }

    /** Returns one line for each attribute and each element within it; empty if there are none. */
    String of(String id) {
        var lines = new ArrayList<String>();
        var element = elements.get(id);
        attributes(element, lines);
        children(element, lines);
        return String.join("\n", lines);
    }

    private void attributes(Element element, List<String> said) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            var attribute = (Attr) element.getAttributes().item(i);
            if (ATTRIBUTES_SAID.contains(attribute.getLocalName())
                    || attribute.getName().startsWith("xmlns")) continue;
            said.add(attribute.getLocalName() + " = " + meant(attribute));
        }
    }

    /** A message or an escalation is called by its name. */
    private String meant(Attr attribute) {
        var referred = elements.get(attribute.getValue());
        return attribute.getLocalName().endsWith("Ref") && referred != null && referred.hasAttribute("name")
                ? referred.getAttribute("name")
                : attribute.getValue();
    }

    private void children(Element element, List<String> lines) {
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!(child instanceof Element inner)
                    || ELEMENTS_SAID.contains(inner.getLocalName())
                    || parts.contains(inner.getAttribute("id"))) continue;
            if (!inner.getLocalName().equals("extensionElements")) lines.add(line(inner));
            children(inner, lines);
        }
    }

    private String line(Element element) {
        var said = new ArrayList<String>();
        attributes(element, said);
        var text = new StringBuilder();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling())
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE)
                text.append(child.getNodeValue());
        if (!VisibleText.isEmpty(text.toString())) said.add(VisibleText.of(text.toString()));
        return element.getLocalName() + (said.isEmpty() ? "" : ": " + String.join(", ", said));
    }
}
