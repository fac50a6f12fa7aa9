package org.xiangbang.access.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.web.util.WebUtils;
import org.xiangbang.access.signin.SignInDoor;

/**
 * Keeps what a sign-in was begun with in a cookie of the browser that began it, until it comes back: a visitor has no session. Only this
 * browser can end what it began, once, within minutes.
 */
class BegunSignIn implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int LONGEST = 3_000;

    private final OidcProvider provider;
    private final ObjectMapper json;
    private final OidcCookies cookies;

    BegunSignIn(OidcProvider provider, ObjectMapper json, OidcCookies cookies) {
        this.provider = provider;
        this.json = json;
        this.cookies = cookies;
    }

    /** @param back where the provider leads back to */
    private record Begun(String state, String nonce, String verifier, String back, String next) {}

    @Override
    public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        var state = request.getParameter(OAuth2ParameterNames.STATE);
        return begun(request)
                .filter(begun -> begun.state() != null && begun.state().equals(state))
                .map(this::asked)
                .orElse(null);
    }

    private Optional<Begun> begun(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, cookies.begun());
        if (cookie == null || cookie.getValue().length() > LONGEST) return Optional.empty();
        try {
            return Optional.of(json.readValue(Base64.getUrlDecoder().decode(cookie.getValue()), Begun.class));
        } catch (IOException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private OAuth2AuthorizationRequest asked(Begun begun) {
        var registration = provider.registration();
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(registration.getProviderDetails().getAuthorizationUri())
                .clientId(registration.getClientId())
                .redirectUri(begun.back())
                .scopes(registration.getScopes())
                .state(begun.state())
                .attributes(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID,
                        OidcProvider.ID,
                        OidcParameterNames.NONCE,
                        begun.nonce(),
                        PkceParameterNames.CODE_VERIFIER,
                        begun.verifier()))
                .build();
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        var begun = new Begun(
                asked.getState(),
                asked.getAttribute(OidcParameterNames.NONCE),
                asked.getAttribute(PkceParameterNames.CODE_VERIFIER),
                asked.getRedirectUri(),
                request.getParameter(SignInDoor.NEXT));
        cookies.add(response, cookies.begun(), text(begun), SignInDoor.PATH, KEPT);
    }

    private String text(Begun begun) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(json.writeValueAsString(begun).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whatever comes of it, it comes back once. */
    @Override
    public OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var asked = loadAuthorizationRequest(request);
        begun(request).ifPresent(begun -> request.setAttribute(SignInDoor.NEXT, begun.next()));
        cookies.end(response, cookies.begun(), SignInDoor.PATH);
        return asked;
    }
}
