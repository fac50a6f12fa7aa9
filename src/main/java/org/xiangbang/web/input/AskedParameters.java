package org.xiangbang.web.input;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Violation;
import org.xiangbang.shared.Within;

/**
 * Refuses parameters that an operation cannot take, all at once: of a wrong type, {@link Sought} and too long, several where one is asked for and, in the interface,
 * those that it does not know, so that no program takes a list for filtered that is not (ADR 0190). The address of a page may have more,
 * which nobody reads.
 */
public class AskedParameters implements HandlerInterceptor {
    private static final TypeDescriptor SENT = TypeDescriptor.valueOf(String.class);
    private static final String INTERFACE = "/api/";

    private final ObjectProvider<ConversionService> conversions;
    private final Map<Method, Asked> known = new ConcurrentHashMap<>();

    /** @param conversions the ones by which parameters are read; asked for late, because they are made after this */
    public AskedParameters(ObjectProvider<ConversionService> conversions) {
        this.conversions = conversions;
    }

    /** @param open whether an operation takes parameters of any name */
    private record Asked(Map<String, TypeDescriptor> parameters, boolean open) {}

    /** @throws FormRefused naming every parameter that cannot be taken */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod operation)) return true;
        var asked = known.computeIfAbsent(operation.getMethod(), method -> asked(operation));
        var closed = !asked.open() && request.getRequestURI().startsWith(INTERFACE);
        var wrong = new ArrayList<Violation>();
        request.getParameterMap().forEach((name, sent) -> {
            var type = asked.parameters().get(name);
            if (type == null && closed) wrong.add(new Violation(name, "field.unknown"));
            if (type != null && !several(type)) check(name, type, sent, wrong);
        });
        if (!wrong.isEmpty()) throw new FormRefused(wrong);
        return true;
    }

    private void check(String name, TypeDescriptor type, String[] sent, List<Violation> wrong) {
        if (sent.length > 1) wrong.add(new Violation(name, "field.repeated"));
        else if (!sent[0].isEmpty() && !readable(sent[0], type))
            wrong.add(ExpectedValues.of(name, type.getType(), type.getAnnotation(Within.class)));
        else if (type.hasAnnotation(Sought.class) && sent[0].length() > Sought.LONGEST)
            wrong.add(new Violation(name, "field.longSearch", Sought.LONGEST));
    }

    private boolean readable(String text, TypeDescriptor type) {
        var service = conversions.getObject();
        if (!BeanUtils.isSimpleProperty(type.getType()) || !service.canConvert(SENT, type)) return true;
        try {
            service.convert(text, SENT, type);
            return true;
        } catch (ConversionException unreadable) {
            return false;
        }
    }

    private static boolean several(TypeDescriptor type) {
        return type.isCollection() || type.isArray();
    }

    private static Asked asked(HandlerMethod operation) {
        var parameters = new LinkedHashMap<String, TypeDescriptor>();
        var open = false;
        for (var parameter : operation.getMethodParameters()) {
            if (Map.class.isAssignableFrom(parameter.getParameterType())
                    && parameter.hasParameterAnnotation(RequestParam.class)) open = true;
            else add(parameter, parameters);
        }
        return new Asked(parameters, open);
    }

    private static void add(MethodParameter parameter, Map<String, TypeDescriptor> parameters) {
        var type = parameter.getParameterType();
        var one = parameter.getParameterAnnotation(RequestParam.class);
        if (one != null)
            parameters.put(
                    one.name().isEmpty() ? parameter.getParameter().getName() : one.name(),
                    new TypeDescriptor(parameter));
        else if (type.isRecord() && type != Official.class && !parameter.hasParameterAnnotation(RequestBody.class)) {
            var made = BeanUtils.getResolvableConstructor(type);
            var parts = type.getRecordComponents();
            for (int at = 0; at < parts.length; at++)
                parameters.put(parts[at].getName(), new TypeDescriptor(new MethodParameter(made, at)));
        }
    }
}
