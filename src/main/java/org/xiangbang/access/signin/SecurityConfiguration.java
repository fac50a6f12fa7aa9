package org.xiangbang.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.directory.DirectoryPasswords;
import org.xiangbang.access.log.AdministrationLog;
import org.xiangbang.access.powers.PowerRoutes;
import org.xiangbang.access.sessions.OpenSessions;
import org.xiangbang.access.sessions.SessionCookies;
import org.xiangbang.access.sessions.SignInPlace;
import org.xiangbang.access.sessions.UsedSessions;
import org.xiangbang.web.server.AnswerHeaders;

/**
 * Says who may call which address: nobody may call anything except what is listed here. Desks and regions are checked afterwards
 * by the modules.
 */
@Configuration
class SecurityConfiguration {
    private static final Pattern CHANGES_NOTHING = Pattern.compile("GET|HEAD|TRACE|OPTIONS");

    private final Accounts accounts;
    private final OpenSessions sessions;
    private final SessionCookies cookies;
    private final KnownBrowsers browsers;
    private final AdministrationLog log;
    private final boolean demonstration;

    SecurityConfiguration(
            Accounts accounts,
            OpenSessions sessions,
            SessionCookies cookies,
            KnownBrowsers browsers,
            AdministrationLog log,
            @Value("${xiangbang.demonstration:false}") boolean demonstration) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookies = cookies;
        this.browsers = browsers;
        this.log = log;
        this.demonstration = demonstration;
    }

    @Bean
    @Primary
    static PasswordEncoder passwordEncoder(DirectoryPasswords directory) {
        return new DelegatingPasswordEncoder(
                "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(), DirectoryPasswords.ID, directory));
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiRefusals refusals) throws Exception {
        http.securityMatcher("/api/**", "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml")
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals).authenticationDetailsSource(this::place))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(fromABrowsersSession()))
                .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(
                        may -> may.requestMatchers("/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml")
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, "/api/v1/accounts")
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/api/v1/demo/factor")
                                .authenticated()
                                .requestMatchers("/api/v1/admin/**", "/api/v1/demo/**")
                                .access(SecurityConfiguration::byPower)
                                .requestMatchers(HttpMethod.PUT, "/api/v1/calendar/**")
                                .access(SecurityConfiguration::byPower)
                                .requestMatchers("/api/v1/**")
                                .authenticated()
                                .anyRequest()
                                .denyAll());
        return common(http, refusals::givenPassword).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, PageRefusals refusals, ObjectProvider<SignInDoor> doors)
            throws Exception {
        var success = new EntrancePage(browsers, log);
        http.formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .failureHandler(refusals)
                        .authenticationDetailsSource(this::place)
                        .successHandler(success))
                .logout(this::signOut)
                .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(may -> may.requestMatchers("/assets/**", "/webjars/**", "/favicon.ico", "/error")
                        .permitAll()
                        .requestMatchers(
                                "/sign-in",
                                SignInPages.DELAYED,
                                SignInDoor.PATH,
                                SignInDoor.OUT,
                                "/sign-up",
                                "/demonstration/tour")
                        .permitAll()
                        .requestMatchers("/admin/**", "/demonstration/**")
                        .access(SecurityConfiguration::byPower)
                        .anyRequest()
                        .authenticated());
        for (var door : doors) door.addTo(http, new SignInDoor.Entrance(success, refusals, this::place));
        return common(http, refusals::givenPassword).build();
    }

    private void signOut(LogoutConfigurer<HttpSecurity> out) {
        out.logoutUrl("/sign-out")
                .addLogoutHandler((request, response, signedIn) -> {
                    if (signedIn != null) log.signedOut(signedIn.getName(), request);
                })
                .logoutSuccessUrl("/sign-in?out");
    }

    /**
     * A session belongs to one sign-in, and before it there is none: what a visitor asked for stands in the page, and what forms have to
     * repeat in a cookie.
     */
    private HttpSecurity common(HttpSecurity http, GivenPassword.Refusal given) throws Exception {
        return http.addFilterBefore(new UsedSessions(sessions), SecurityContextHolderFilter.class)
                .addFilterBefore(new StillSignedIn(accounts), AuthorizationFilter.class)
                .addFilterBefore(new GivenPassword(given), AuthorizationFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(cookies.tokens()))
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .headers(this::headers);
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(AnswerHeaders.CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .permissionsPolicyHeader(policy -> policy.policy(AnswerHeaders.PERMISSIONS))
                .httpStrictTransportSecurity(tls -> {
                    if (demonstration) tls.disable();
                    else tls.includeSubDomains(false);
                });
    }

    /** The account was read by {@link StillSignedIn}, so that a power counts as it is at this moment. */
    private static AuthorizationDecision byPower(
            Supplier<Authentication> signedIn, RequestAuthorizationContext context) {
        var request = context.getRequest();
        var power = Accounts.kept(request).map(Account::power).orElse(null);
        var path = request.getRequestURI();
        return new AuthorizationDecision(
                CHANGES_NOTHING.matcher(request.getMethod()).matches()
                        ? PowerRoutes.mayRead(path, power)
                        : PowerRoutes.mayWrite(path, power));
    }

    private SignInPlace place(HttpServletRequest request) {
        return SignInPlace.of(request, browsers.of(request));
    }

    /**
     * Matches requests that need a token. A request needs none if the caller proves itself with this very request: a program with
     * Basic credentials, or a sign-up. A browser that has stored Basic credentials and is sent here by another site says so in
     * {@code Sec-Fetch-Site} and needs a token.
     */
    private static RequestMatcher fromABrowsersSession() {
        return request -> {
            if (CHANGES_NOTHING.matcher(request.getMethod()).matches()) return false;
            var site = request.getHeader("Sec-Fetch-Site");
            if (site != null && !site.equals("none") && !site.equals("same-origin")) return true;
            var authorization = request.getHeader("Authorization");
            if (authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6)) return false;
            return request.getCookies() != null;
        };
    }
}
