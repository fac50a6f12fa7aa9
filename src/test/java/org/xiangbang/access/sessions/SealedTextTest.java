package org.xiangbang.access.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;

@DisplayName("What a session keeps")
class SealedTextTest {
    private final SignedInText people = new SignedInText(new ObjectMapper().registerModule(new JavaTimeModule()));

    @Test
    @DisplayName("is opened by the same session only, and not if it was changed")
    void sealed() {
        var seal = new SealedText("one");
        var sealed = seal.seal("口令 Guyu-2026");

        assertThat(seal.open(sealed)).hasValue("口令 Guyu-2026");
        assertThat(new SealedText("other").open(sealed)).isEmpty();
        assertThat(sealed).isNotEqualTo(seal.seal("口令 Guyu-2026"));
        var bytes = Base64.getDecoder().decode(sealed);
        bytes[bytes.length - 1] ^= 1;
        assertThat(seal.open(Base64.getEncoder().encodeToString(bytes))).isEmpty();
        assertThat(seal.open("")).isEmpty();
        assertThat(seal.open("no base 64")).isEmpty();
    }

    @Test
    @DisplayName("about who is signed in comes back as it was, and what a later version adds is passed over")
    void person() {
        var set = Instant.parse("2026-11-30T01:02:03.456789Z");
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                new SignedInAs("admin", set, true), null, AuthorityUtils.createAuthorityList("ROLE_ADMINISTRATOR"));
        authentication.setDetails(new SignInPlace("192.0.2.1", "Firefox", "known"));

        var text = people.write(new SecurityContextImpl(authentication));
        var read = people.read(text).orElseThrow().getAuthentication();

        assertThat(read.getPrincipal()).isEqualTo(authentication.getPrincipal());
        assertThat(read.isAuthenticated()).isTrue();
        assertThat(read.getAuthorities()).hasToString("[ROLE_ADMINISTRATOR]");
        assertThat(read.getDetails()).isEqualTo(new SignInPlace("192.0.2.1", "Firefox", ""));
        assertThat(people.login(text.replaceFirst("\\{", "{\"later\":{\"a\":[1]},")))
                .hasValue("admin");
        assertThat(people.read("{")).isEmpty();
        assertThat(people.read("rO0ABXNyAA==")).isEmpty();
    }
}
