package org.xiangbang.web.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.util.ClassUtil;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.xiangbang.shared.Violation;
import org.xiangbang.web.input.BodyRefused.Why;

/**
 * Reads a JSON body to its end although parts of it are of the wrong type or unknown, and notes each of them, so that all are told
 * at once (ADR 0143). A faulty part counts as not sent; {@link FaultyBodies} refuses the body before anybody uses it.
 */
public class BodyFaults extends DeserializationProblemHandler {
    private static final String NOTED = BodyFaults.class.getName();

    /** Returns what the body of the current request has shown so far; empty outside of requests. */
    static List<Violation> noted() {
        return List.copyOf(noted(RequestContextHolder.getRequestAttributes()));
    }

    @SuppressWarnings("unchecked")
    private static List<Violation> noted(RequestAttributes request) {
        var noted = request == null ? null : request.getAttribute(NOTED, RequestAttributes.SCOPE_REQUEST);
        return noted == null ? List.of() : (List<Violation>) noted;
    }

    /** @return whether it was noted; not outside of requests, nor if the body as a whole is meant */
    private static boolean note(JsonParser json, Function<String, Violation> fault) {
        var request = RequestContextHolder.getRequestAttributes();
        var at = path(json);
        if (request == null || at.isEmpty()) return false;
        var noted = noted(request);
        FieldBounds.check(noted.size() + 1);
        if (at.length() > FieldBounds.LONGEST_NAME) throw new BodyRefused(Why.FIELDS);
        if (noted.isEmpty()) request.setAttribute(NOTED, noted = new ArrayList<>(), RequestAttributes.SCOPE_REQUEST);
        noted.add(fault.apply(at));
        return true;
    }

    /** The place of the value at which the reader stands, as {@code budget[2].amount}; of an object or a list, that of the whole. */
    private static String path(JsonParser json) {
        var context = json.getParsingContext();
        var token = json.currentToken();
        return path(token != null && token.isStructStart() ? context.getParent() : context);
    }

    private static String path(JsonStreamContext context) {
        if (context == null || context.inRoot()) return "";
        var above = path(context.getParent());
        if (context.inArray()) return above + "[" + context.getCurrentIndex() + "]";
        return above.isEmpty() ? context.getCurrentName() : above + "." + context.getCurrentName();
    }

    private static Object instead(Class<?> type, JsonParser json) throws IOException {
        return instead(type, json, at -> ExpectedValues.of(at, type));
    }

    private static Object instead(Class<?> type, JsonParser json, Function<String, Violation> fault)
            throws IOException {
        if (!note(json, fault)) return NOT_HANDLED;
        json.skipChildren();
        return type.isPrimitive() ? ClassUtil.defaultValue(type) : null;
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context, JsonParser json, JsonDeserializer<?> reader, Object bean, String name)
            throws IOException {
        if (!note(json, at -> new Violation(at, "field.unknown"))) return false;
        json.skipChildren();
        return true;
    }

    @Override
    public Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser json, String message)
            throws IOException {
        return instead(type.getRawClass(), json);
    }

    @Override
    public Object handleWeirdStringValue(DeserializationContext context, Class<?> type, String value, String message)
            throws IOException {
        return ReadableText.UNREADABLE.equals(message)
                ? instead(type, context.getParser(), at -> new Violation(at, "field.control"))
                : instead(type, context.getParser());
    }

    @Override
    public Object handleWeirdNumberValue(DeserializationContext context, Class<?> type, Number value, String message)
            throws IOException {
        return instead(type, context.getParser());
    }

    @Override
    public Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> type,
            ValueInstantiator instantiator,
            JsonParser json,
            String message)
            throws IOException {
        return instead(type, json);
    }
}
