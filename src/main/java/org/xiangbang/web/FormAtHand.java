package org.xiangbang.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.xiangbang.shared.AskedForm;

/** The form or body that the current request was to fill, as its controller declares it. */
final class FormAtHand {
    private FormAtHand() {}

    static AskedForm find() {
        var request = RequestContextHolder.getRequestAttributes();
        var handler = request == null
                ? null
                : request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return handler instanceof HandlerMethod method ? of(method) : new AskedForm.OfAct(Map.of());
    }

    private static AskedForm of(HandlerMethod handler) {
        var first = handler.getMethodAnnotation(FirstForm.class);
        if (first != null) return new AskedForm.OfFirstStep(first.process(), first.step());
        var keys = new HashMap<String, String>();
        for (var parameter : handler.getMethodParameters()) add(parameter, keys);
        return new AskedForm.OfAct(keys);
    }

    private static void add(MethodParameter parameter, Map<String, String> keys) {
        var label = parameter.getParameterAnnotation(Label.class);
        if (label != null
                && (parameter.hasParameterAnnotation(RequestParam.class)
                        || parameter.hasParameterAnnotation(PathVariable.class)))
            keys.put(parameter.getParameter().getName(), label.value());
        if (parameter.getParameterType().isRecord())
            Arrays.stream(parameter.getParameterType().getRecordComponents())
                    .filter(part -> part.isAnnotationPresent(Label.class))
                    .forEach(part -> keys.put(
                            part.getName(), part.getAnnotation(Label.class).value()));
    }
}
