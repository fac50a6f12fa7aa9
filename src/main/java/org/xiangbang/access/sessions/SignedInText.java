package org.xiangbang.access.sessions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** Writes who is signed in as JSON and reads it again. What a later version adds is passed over. */
@Component
class SignedInText {
    private final ObjectMapper json;

    SignedInText(ObjectMapper json) {
        this.json = json;
    }

    private record Kept(
            String login,
            Instant passwordSet,
            boolean given,
            List<String> authorities,
            String address,
            String browser) {}

    String write(SecurityContext context) {
        var authentication = context.getAuthentication();
        var person = (SignedInAs) authentication.getPrincipal();
        var place = authentication.getDetails() instanceof SignInPlace from ? from : new SignInPlace("", "", "");
        try {
            return json.writeValueAsString(new Kept(
                    person.login(),
                    person.passwordSet(),
                    person.given(),
                    authorities(authentication),
                    place.address(),
                    place.browser()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> authorities(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }

    /** @return empty if the text is none of ours; then nobody is signed in */
    Optional<SecurityContext> read(String text) {
        return kept(text).map(kept -> {
            var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                    new SignedInAs(kept.login(), kept.passwordSet(), kept.given()),
                    null,
                    AuthorityUtils.createAuthorityList(kept.authorities()));
            signedIn.setDetails(new SignInPlace(kept.address(), kept.browser(), ""));
            return new SecurityContextImpl(signedIn);
        });
    }

    Optional<String> login(String text) {
        return kept(text).map(Kept::login);
    }

    private Optional<Kept> kept(String text) {
        try {
            return Optional.of(json.readerFor(Kept.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(text));
        } catch (JsonProcessingException foreign) {
            return Optional.empty();
        }
    }
}
