package org.xiangbang.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.web.client.RestClient;
import org.xiangbang.access.directory.IdentityProvider;
import org.xiangbang.access.directory.IdentitySource;
import org.xiangbang.access.directory.ProviderProof;
import org.xiangbang.access.directory.SignInRefused;
import org.xiangbang.access.signin.SignInDoor;

/** The way in by the provider: state, nonce and PKCE are the library's; the session that it opens is like any other. */
class OidcSignIn implements SignInDoor, IdentityProvider {
    /** Longer ones are not kept: a head has its bounds. */
    private static final int LONGEST_PROOF = 3_500;

    private final OidcProvider provider;
    private final LinkedUsers users;
    private final BegunSignIn begun;
    private final OidcCookies cookies;
    private final ByProviderOnly only;

    OidcSignIn(OidcProvider provider, LinkedUsers users, BegunSignIn begun, OidcCookies cookies, ByProviderOnly only) {
        this.provider = provider;
        this.users = users;
        this.begun = begun;
        this.cookies = cookies;
        this.only = only;
    }

    @Override
    public IdentitySource source() {
        return IdentitySource.OIDC;
    }

    @Override
    public String name(Locale locale) {
        return provider.name(locale);
    }

    @Override
    public void addTo(HttpSecurity http, Entrance entrance) throws Exception {
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .clientRegistrationRepository(registrations())
                .authorizedClientRepository(new NoClients())
                .authorizationEndpoint(
                        asks -> asks.authorizationRequestResolver(asking()).authorizationRequestRepository(begun))
                .tokenEndpoint(token -> token.accessTokenResponseClient(tokens()))
                .userInfoEndpoint(info -> info.oidcUserService(users))
                .redirectionEndpoint(back -> back.baseUri(OidcProvider.BACK))
                .authenticationDetailsSource(entrance.place())
                .successHandler(welcomed(entrance.success()))
                .failureHandler(new OidcRefusals(entrance.failure()))
                .withObjectPostProcessor(ownSessions()));
        http.formLogin(form -> form.withObjectPostProcessor(passwords(http)));
        http.logout(out -> out.logoutSuccessUrl(OUT));
    }

    private static ObjectPostProcessor<OAuth2LoginAuthenticationFilter> ownSessions() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2LoginAuthenticationFilter> F postProcess(F filter) {
                filter.setSecurityContextRepository(new OwnContexts());
                return filter;
            }
        };
    }

    private ObjectPostProcessor<UsernamePasswordAuthenticationFilter> passwords(HttpSecurity http) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends UsernamePasswordAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationManager(only.beside(http));
                return filter;
            }
        };
    }

    /** No bean: Spring would make others beside it. */
    private ClientRegistrationRepository registrations() {
        return id -> OidcProvider.ID.equals(id) ? provider.registration() : null;
    }

    /** Begins a sign-in. If the provider does not answer, the page says so instead. */
    private OAuth2AuthorizationRequestResolver asking() {
        var library = new DefaultOAuth2AuthorizationRequestResolver(registrations(), "/sign-in");
        library.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                if (!"GET".equals(request.getMethod()) || !PATH.equals(request.getRequestURI())) return null;
                try {
                    return library.resolve(request, OidcProvider.ID);
                } catch (SignInRefused unreachable) {
                    return null;
                }
            }

            @Override
            public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
                return null;
            }
        };
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(OidcProvider.requests())
                .messageConverters(converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    private AuthenticationSuccessHandler welcomed(AuthenticationSuccessHandler success) {
        return (request, response, at) -> {
            var proof = ((LinkedUser) at.getPrincipal()).proof();
            ProviderProof.keep(request.getSession(), proof.getAuthenticatedAt());
            if (proof.getTokenValue().length() <= LONGEST_PROOF)
                cookies.add(response, cookies.proof(), proof.getTokenValue(), PATH, OidcCookies.WHILE_OPEN);
            success.onAuthenticationSuccess(request, response, OwnContexts.own(at));
        };
    }
}
