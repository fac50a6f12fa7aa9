package org.xiangbang.web.monitoring;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.xiangbang.shared.startup.SettingRefused;

/**
 * Says who may call the addresses for machines: everybody may ask whether the program lives and is ready, which says nothing else;
 * figures need the token of the configuration (ours, decision 0273).
 */
@Configuration
class MonitoringAccess {
    private static final String BEARER = "Bearer ";

    private static final int SHORTEST = 16;

    private final byte[] expected;

    /** @param token empty if there are no figures to be asked for */
    MonitoringAccess(@Value("${" + MeasuredWhenAsked.TOKEN + ":}") String token) {
        if (!token.isEmpty() && token.length() < SHORTEST)
            throw new SettingRefused("system.setting-short", "XIANGBANG_METRICS_TOKEN", SHORTEST);
        expected = (BEARER + token).getBytes(StandardCharsets.UTF_8);
    }

    @Bean
    @Order(0)
    SecurityFilterChain monitoring(HttpSecurity http) throws Exception {
        var unknown = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
        return http.securityMatcher("/health", "/health/**", "/metrics")
                .authorizeHttpRequests(may -> may.requestMatchers("/metrics")
                        .access((who, asked) -> new AuthorizationDecision(hasToken(asked.getRequest())))
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(e -> e.authenticationEntryPoint(unknown))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /** Compares in the same time whatever is given. */
    private boolean hasToken(HttpServletRequest request) {
        var given = request.getHeader(HttpHeaders.AUTHORIZATION);
        return given != null
                && expected.length > BEARER.length()
                && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
    }
}
