package org.xiangbang.engine.model;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xiangbang.shared.VisibleText;

/**
 * Checks all elements of a model's XML, also of kinds that we do not read: none may bring code of its own, name a person or copy
 * variables, and each expression must be one that models may use.
 */
@Component
class ContentCheck {
    /** The engine reads its attributes and elements in both namespaces. */
    private static final Set<String> ENGINE = Set.of("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn");

    private static final Map<String, String> ELEMENTS = Map.ofEntries(
            entry("scriptTask", "script"),
            entry("script", "script"),
            entry("taskListener", "listener"),
            entry("executionListener", "listener"),
            entry("connector", "connector"),
            entry("manualTask", "manual-task"),
            entry("inputOutput", "input-mapping"),
            entry("humanPerformer", "assignee"),
            entry("potentialOwner", "assignee"));

    private static final Map<String, String> ATTRIBUTES = Map.ofEntries(
            entry("class", "class"),
            entry("delegateExpression", "class"),
            entry("variableMappingClass", "class"),
            entry("variableMappingDelegateExpression", "class"),
            entry("formHandlerClass", "class"),
            entry("type", "external-task"),
            entry("topic", "external-task"),
            entry("resource", "script"),
            entry("assignee", "assignee"),
            entry("candidateUsers", "assignee"),
            entry("caseRef", "case-call"));

    private static final Pattern CALL = Pattern.compile("[$#]\\{\\s*(\\w+)\\.(\\w+)\\(([^(){}]*)\\)\\s*}");
    private static final Pattern ARGUMENT =
            Pattern.compile("\\s*(execution\\.processBusinessKey|'[^']*'|\\w+|-?\\d+)\\s*");
    private static final Pattern VARIABLE = Pattern.compile("[$#]\\{\\s*\\w+\\s*}");
    private static final Pattern BUSINESS_KEY = Pattern.compile("[$#]\\{\\s*execution\\.processBusinessKey\\s*}");

    private final ApplicationContext context;

    ContentCheck(ApplicationContext context) {
        this.context = context;
    }

    /** @throws ModelRefused if the model holds what is not allowed */
    void check(String path, Document model) {
        visit(path, model.getDocumentElement(), "-");
    }

    /** @param around the id of the nearest enclosing element that has one */
    private void visit(String path, Element element, String around) {
        var id = VisibleText.isEmpty(element.getAttribute("id")) ? around : element.getAttribute("id");
        var reason = refusal(element);
        if (!reason.isEmpty()) throw new ModelRefused(path, id, reason);
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element inner) visit(path, inner, id);
    }

    /** Returns the reason to refuse the element without those within it; empty if there is none. */
    private String refusal(Element element) {
        var name = element.getLocalName();
        if (ELEMENTS.containsKey(name)) return ELEMENTS.get(name);
        if (isOfEngine(element) && name.equals("property") && !saysSomething(element)) return "property-value";
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var reason = refusal(name, attributes.item(i));
            if (!reason.isEmpty()) return reason;
        }
        return expression(ownText(element));
    }

    private String refusal(String element, Node attribute) {
        var name = attribute.getLocalName();
        if (name.equals("language") && attribute.getNamespaceURI() == null) return "script";
        if (isOfEngine(attribute) && ATTRIBUTES.containsKey(name) && !element.equals("formField"))
            return ATTRIBUTES.get(name);
        return expression(attribute.getNodeValue());
    }

    private static boolean isOfEngine(Node node) {
        return node.getNamespaceURI() != null && ENGINE.contains(node.getNamespaceURI());
    }

    private static boolean saysSomething(Element property) {
        return property.hasAttribute("value") && (property.hasAttribute("name") || property.hasAttribute("id"));
    }

    /** The engine leaves out comments and joins the texts around them. */
    private static String ownText(Element element) {
        var text = new StringBuilder();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling())
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE)
                text.append(child.getNodeValue());
        return text.toString();
    }

    private String expression(String text) {
        if (!ModelExpressions.isExpression(text)) return "";
        var plain = VisibleText.of(text);
        var call = CALL.matcher(plain);
        if (!call.matches()) return isPlain(plain) ? "" : "expression";
        if (!isCallable(call.group(1), call.group(2))) return "bean";
        return Arrays.stream(call.group(3).split(","))
                        .allMatch(argument -> VisibleText.isEmpty(argument)
                                || ARGUMENT.matcher(argument).matches())
                ? ""
                : "expression";
    }

    private static boolean isPlain(String text) {
        return Condition.parse(text).isPresent()
                || VARIABLE.matcher(text).matches()
                || BUSINESS_KEY.matcher(text).matches();
    }

    /** Is it a public method of a marked bean? Models may call no other method. */
    private boolean isCallable(String bean, String method) {
        if (!context.containsBean(bean) || context.findAnnotationOnBean(bean, ProcessBean.class) == null) return false;
        return Arrays.stream(context.getType(bean).getMethods())
                .filter(m -> m.getDeclaringClass() != Object.class)
                .anyMatch(m -> m.getName().equals(method));
    }
}
