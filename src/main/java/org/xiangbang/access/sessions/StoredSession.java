package org.xiangbang.access.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;

/**
 * A session as the program sees it: who is signed in, and texts that are sealed. The library's session below it keeps both as text. That a
 * request looked at it is no use of it; {@link UsedSessions} says what is.
 */
final class StoredSession implements Session {
    static final String SIGNED_IN = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final Session kept;
    private final SignedInText people;
    private final Consumer<String> opened;
    private final SealedText seal;
    private Optional<SecurityContext> signedIn;

    /** @param opened is told the login of who signs in */
    StoredSession(Session kept, SignedInText people, Consumer<String> opened) {
        this.kept = kept;
        this.people = people;
        this.opened = opened;
        this.seal = new SealedText(kept.getId());
    }

    @Override
    public String getId() {
        return kept.getId();
    }

    /** A session keeps its id, under which its texts are sealed: who signs in gets a new session. */
    @Override
    public String changeSessionId() {
        throw new UnsupportedOperationException("a session keeps its id");
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getAttribute(String name) {
        if (name.equals(SIGNED_IN)) return (T) signedIn().orElse(null);
        String text = kept.getAttribute(name);
        return text == null ? null : (T) seal.open(text).orElse(null);
    }

    private Optional<SecurityContext> signedIn() {
        if (signedIn == null) {
            String text = kept.getAttribute(SIGNED_IN);
            signedIn = text == null ? Optional.empty() : people.read(text);
        }
        return signedIn;
    }

    @Override
    public Set<String> getAttributeNames() {
        return kept.getAttributeNames();
    }

    /** Keeps who is signed in, or a text; nothing else. */
    @Override
    public void setAttribute(String name, Object value) {
        if (value == null) removeAttribute(name);
        else if (value instanceof SecurityContext context) {
            var text = people.write(context);
            kept.setAttribute(name, text);
            signedIn = Optional.of(context);
            people.login(text).ifPresent(opened);
        } else if (value instanceof String text) kept.setAttribute(name, seal.seal(text));
        else throw new IllegalArgumentException("a session keeps texts only: " + name);
    }

    @Override
    public void removeAttribute(String name) {
        if (name.equals(SIGNED_IN)) signedIn = Optional.empty();
        kept.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return kept.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant lookedAt) {
        // What is counted as use is written by one statement, and at most once a minute.
    }

    @Override
    public Instant getLastAccessedTime() {
        return kept.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        throw new UnsupportedOperationException("all sessions have the same");
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return kept.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return kept.isExpired();
    }
}
