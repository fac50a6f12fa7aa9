package org.xiangbang.access.oidc;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.xiangbang.access.directory.SignInRefused;

/** Says why a sign-in at the provider failed. What does not come of the person is told to the operator in one line of the log. */
class OidcRefusals implements AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(OidcRefusals.class);
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}]");
    private static final int LONGEST = 300;

    private static final Set<String> STALE = Set.of("authorization_request_not_found", "invalid_state_parameter");
    private static final Set<String> DOWN =
            Set.of(OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);

    private final AuthenticationFailureHandler pages;

    OidcRefusals(AuthenticationFailureHandler pages) {
        this.pages = pages;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException, ServletException {
        pages.onAuthenticationFailure(
                request,
                response,
                failed instanceof SignInRefused said ? said : new SignInRefused(reason(failed), failed));
    }

    private static SignInRefused.Reason reason(AuthenticationException failed) {
        var code = failed instanceof OAuth2AuthenticationException told
                ? told.getError().getErrorCode()
                : "";
        if (code.equals(OAuth2ErrorCodes.ACCESS_DENIED)) return SignInRefused.Reason.DECLINED;
        if (STALE.contains(code)) return SignInRefused.Reason.STALE;
        LOG.warn("A sign-in at the provider failed: {}", said(failed));
        return DOWN.contains(code) || cutOff(failed)
                ? SignInRefused.Reason.UNREACHABLE
                : SignInRefused.Reason.UNTRUSTED;
    }

    private static boolean cutOff(Throwable failed) {
        return Stream.iterate(failed, t -> t != null, Throwable::getCause)
                .anyMatch(t -> t instanceof ResourceAccessException
                        || t instanceof HttpServerErrorException
                        || t instanceof IOException);
    }

    private static String said(AuthenticationException failed) {
        var text = CONTROLS.matcher(String.valueOf(failed.getMessage())).replaceAll(" ");
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
