package org.xiangbang.web.server;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.http11.AbstractHttp11Protocol;
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

    /**
     * Counts and times the bodies that are being waited for. Between two of their bytes the server waits as long as for all of them, and a
     * program that asks first whether to send one is told so when somebody reads it: then it is known who asks.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodies(BodyLimits limits) {
        return server -> {
            server.addEngineValves(new BodyGate(new BodyPlaces(limits)));
            server.addConnectorCustomizers(connector -> {
                if (!(connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http)) return;
                http.setDisableUploadTimeout(false);
                http.setConnectionUploadTimeout((int) limits.patience().toMillis());
                http.setContinueResponseTiming(ContinueResponseTiming.ON_REQUEST_BODY_READ.toString());
            });
        };
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
