package org.xiangbang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xiangbang.AppTest;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;

/** Whoever is told that a parameter cannot be read is told its label, not its name in the program. */
@AppTest
@DisplayName("The refusal of a parameter")
class ParameterLabelsTest {
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private FailureSentences failures;

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    @DisplayName("names every parameter of every address by a label, in both languages")
    void labels() {
        var unnamed = new TreeSet<String>();
        var asked = new HashSet<String>();
        for (var handler : requestMappingHandlerMapping.getHandlerMethods().values()) {
            if (!handler.getBeanType().getPackageName().startsWith("org.xiangbang")) continue;
            for (var name : names(handler)) {
                asked.add(name);
                if (label(handler, name, Locale.ENGLISH).equals(name)) unnamed.add(name + " en " + place(handler));
                if (!label(handler, name, Locale.SIMPLIFIED_CHINESE).matches(".*\\p{IsHan}.*"))
                    unnamed.add(name + " zh " + place(handler));
            }
        }

        assertThat(asked).contains("q", "after", "size", "columns", "anew", "year", "page");
        assertThat(unnamed).isEmpty();
    }

    private static String place(HandlerMethod handler) {
        return handler.getShortLogMessage();
    }

    private static Set<String> names(HandlerMethod handler) {
        var names = new HashSet<String>();
        for (var parameter : handler.getMethodParameters()) names.addAll(names(parameter));
        return names;
    }

    private static List<String> names(MethodParameter parameter) {
        var type = parameter.getParameterType();
        if (parameter.hasParameterAnnotation(RequestParam.class))
            return Map.class.isAssignableFrom(type)
                    ? List.of()
                    : List.of(parameter.getParameter().getName());
        if (!type.isRecord() || type == Official.class || parameter.hasParameterAnnotation(RequestBody.class))
            return List.of();
        return Arrays.stream(type.getRecordComponents())
                .map(part -> part.getName())
                .toList();
    }

    private String label(HandlerMethod handler, String name, Locale locale) {
        var request = new MockHttpServletRequest("GET", "/");
        request.setAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE, handler);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        var said = failures.of(new FormRefused(name, "field.repeated"), locale)
                .violations()
                .get(0)
                .message();
        return said.substring(said.indexOf('“') + 1, said.indexOf('”'));
    }
}
