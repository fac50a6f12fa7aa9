package org.xiangbang.web.server;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Puts our answers in the place of those of the web server and of the firewall before the security filters. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {
    /** All but TRACE, which would send a session's cookie back to a script. */
    private static final Set<String> METHODS = Arrays.stream(HttpMethod.values())
            .filter(method -> method != HttpMethod.TRACE)
            .map(HttpMethod::name)
            .collect(Collectors.toUnmodifiableSet());

    /** The last one that is added is the first one that answers. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> ourRefusals(PlainAnswers answers) {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ServerRefusals(answers)));
    }

    /** Answers at once: an error page would pass the same firewall and be refused there again. */
    @Bean
    RequestRejectedHandler atOnce(PlainAnswers answers) {
        return (request, response, why) -> {
            var status = status(request);
            if (status == HttpStatus.METHOD_NOT_ALLOWED.value())
                response.setHeader(HttpHeaders.ALLOW, METHODS.stream().sorted().collect(Collectors.joining(", ")));
            var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                    ? failed
                    : request.getRequestURI();
            var body = answers.answer(status, path, null, request, response);
            response.getWriter().write(body);
        };
    }

    private static int status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer already) return already;
        return METHODS.contains(request.getMethod())
                ? HttpStatus.BAD_REQUEST.value()
                : HttpStatus.METHOD_NOT_ALLOWED.value();
    }
}
