package org.xiangbang.access.log;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import org.xiangbang.access.powers.PowerRoutes;
import org.xiangbang.shared.administration.AdministrativeAct;

/**
 * Writes every act of administration that no module has told by itself, by its address and what was sent with it, so that none is
 * forgotten. What was refused is not written, and secrets are left out.
 */
@ControllerAdvice
class LoggedRequests extends RequestBodyAdviceAdapter implements HandlerInterceptor, WebMvcConfigurer {
    private static final String BODY = LoggedRequests.class.getName();
    private static final String SECRETS = "(?i).*(password|secret|csrf).*";

    private final AdministrationLog log;

    LoggedRequests(AdministrationLog log) {
        this.log = log;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (failure != null || !(handler instanceof HandlerMethod)) return;
        if (response.getStatus() >= HttpStatus.BAD_REQUEST.value() || AdministrationLog.written(request)) return;
        if (request.getMethod().matches("GET|HEAD|OPTIONS|TRACE")) return;
        if (!PowerRoutes.administers(request.getRequestURI())) return;
        log.write(new AdministrativeAct(
                LogKind.ADMINISTERED.word(), request.getMethod() + " " + request.getRequestURI(), "", sent(request)));
    }

    private static String sent(HttpServletRequest request) {
        var form = request.getParameterMap().entrySet().stream()
                .filter(entry -> !entry.getKey().matches(SECRETS))
                .map(entry -> entry.getKey() + "=" + String.join(",", entry.getValue()))
                .collect(Collectors.joining("; "));
        var body = request.getAttribute(BODY);
        return body == null ? form : body.toString();
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return parameter.getParameterType().isRecord();
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) request.setAttribute(BODY, new Sent(body), RequestAttributes.SCOPE_REQUEST);
        return body;
    }

    /** The parts of a body, put into words only if they are needed. */
    private record Sent(Object body) {
        @Override
        public String toString() {
            return Arrays.stream(body.getClass().getRecordComponents())
                    .filter(part -> !part.getName().matches(SECRETS))
                    .map(part -> part.getName() + "=" + value(part))
                    .collect(Collectors.joining("; "));
        }

        private Object value(RecordComponent part) {
            var accessor = part.getAccessor();
            ReflectionUtils.makeAccessible(accessor);
            return ReflectionUtils.invokeMethod(accessor, body);
        }
    }
}
