package org.xiangbang.access.oidc;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.xiangbang.access.directory.SignInRefused;
import org.xiangbang.access.signin.SignInDoor;

/**
 * The provider as it describes itself. It is asked when somebody signs in for the first time, never at the start, and again after it did not
 * answer.
 */
class OidcProvider {
    /** The last part of {@link SignInDoor#PATH}. */
    static final String ID = "provider";

    static final String BACK = SignInDoor.PATH + "/back";
    static final String END = "end_session_endpoint";

    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);
    private static final String DESCRIPTION = "/.well-known/openid-configuration";
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};

    private final OidcSettings settings;
    private final MessageSource messages;
    private volatile ClientRegistration described;

    OidcProvider(OidcSettings settings, MessageSource messages) {
        this.settings = settings;
        this.messages = messages;
    }

    String name(Locale locale) {
        return settings.name(locale).orElseGet(() -> messages.getMessage("identity.source.oidc", null, locale));
    }

    /** Returns how requests are sent to it: for seconds at most, and following no redirect. */
    static ClientHttpRequestFactory requests() {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(ANSWER);
        return requests;
    }

    /** @throws SignInRefused if the provider does not describe itself, or as another one */
    ClientRegistration registration() {
        var known = described;
        if (known != null) return known;
        try {
            described = registration(metadata());
            return described;
        } catch (RestClientException | IllegalArgumentException failed) {
            LOG.warn("The sign-in provider {} does not describe itself: {}", settings.issuer(), failed.getMessage());
            throw new SignInRefused(SignInRefused.Reason.UNREACHABLE, failed);
        }
    }

    private Map<String, Object> metadata() {
        var address = settings.issuer().endsWith("/")
                ? settings.issuer() + DESCRIPTION.substring(1)
                : settings.issuer() + DESCRIPTION;
        var told = RestClient.builder()
                .requestFactory(requests())
                .build()
                .get()
                .uri(address)
                .retrieve()
                .body(METADATA);
        if (told == null || !settings.issuer().equals(told.get("issuer")))
            throw new IllegalArgumentException("another issuer");
        return told;
    }

    private ClientRegistration registration(Map<String, Object> told) {
        return ClientRegistration.withRegistrationId(ID)
                .clientId(settings.client())
                .clientSecret(settings.secret())
                .clientAuthenticationMethod(method(told.get("token_endpoint_auth_methods_supported")))
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}" + BACK)
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                .issuerUri(settings.issuer())
                .authorizationUri((String) told.get("authorization_endpoint"))
                .tokenUri((String) told.get("token_endpoint"))
                .jwkSetUri((String) told.get("jwks_uri"))
                .userInfoUri((String) told.get("userinfo_endpoint"))
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .providerConfigurationMetadata(told)
                .build();
    }

    /** What is not announced is {@code client_secret_basic}. */
    private static ClientAuthenticationMethod method(Object announced) {
        var post = ClientAuthenticationMethod.CLIENT_SECRET_POST;
        var basic = ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
        return announced instanceof Iterable<?> methods && !contains(methods, basic) && contains(methods, post)
                ? post
                : basic;
    }

    private static boolean contains(Iterable<?> methods, ClientAuthenticationMethod asked) {
        for (var method : methods) if (asked.getValue().equals(method)) return true;
        return false;
    }

    /** Returns where a person signs out at the provider, if it announces that. */
    Optional<String> end() {
        return Optional.ofNullable(registration()
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get(END))
                .map(Object::toString);
    }

    OidcSettings settings() {
        return settings;
    }
}
