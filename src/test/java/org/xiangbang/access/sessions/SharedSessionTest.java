package org.xiangbang.access.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.xiangbang.AppTest;
import org.xiangbang.access.Accounts;

/** Two requests of one browser that have both found their session before either of them writes. */
@AppTest
@DisplayName("Two requests in one session at once")
class SharedSessionTest {
    private static final String KEPT = "kept";

    @Autowired
    private Accounts accounts;

    @Autowired
    private OpenSessions open;

    @Autowired
    private SessionRepository<? extends Session> sessions;

    private String login;
    private String id;
    private StoredSession one;
    private StoredSession other;

    @BeforeEach
    void findTwice() {
        login = "shared-" + UUID.randomUUID().toString().substring(0, 8);
        var made = sessions.createSession();
        id = made.getId();
        made.setAttribute(
                StoredSession.SIGNED_IN,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedInAs(login, Instant.now(), false), null, List.of())));
        one = found();
        other = found();
    }

    private StoredSession found() {
        return (StoredSession) sessions.findById(id);
    }

    @Test
    @DisplayName("both put the same attribute, and the later one counts")
    void both() {
        one.setAttribute(KEPT, "one");
        other.setAttribute(KEPT, "other");
        String kept = found().getAttribute(KEPT);
        assertThat(kept).isEqualTo("other");
    }

    @Test
    @DisplayName("put nothing once the session was ended or removed")
    void ended() {
        open.endOthers(login, null);
        one.setAttribute(KEPT, "one");
        assertThat(sessions.findById(id)).isNull();
        accounts.endSessions(login);
        other.setAttribute(KEPT, "other");
        assertThat(sessions.findById(id)).isNull();
    }
}
