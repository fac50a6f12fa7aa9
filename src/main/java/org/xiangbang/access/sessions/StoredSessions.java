package org.xiangbang.access.sessions;

import java.util.regex.Pattern;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Hands out sessions as the program sees them. The library below writes what changes at once, so that nothing is left to write at the end. */
final class StoredSessions<S extends Session> implements SessionRepository<StoredSession> {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final SessionRepository<S> stored;
    private final SignedInText people;
    private final OpenSessions open;
    private final FoundOnce once;

    StoredSessions(SessionRepository<S> stored, SignedInText people, OpenSessions open, FoundOnce once) {
        this.stored = stored;
        this.people = people;
        this.open = open;
        this.once = once;
    }

    @Override
    public StoredSession createSession() {
        return seen(stored.createSession());
    }

    @Override
    public void save(StoredSession session) {
        // Written when it was changed.
    }

    @Override
    public StoredSession findById(String id) {
        return ID.matcher(id).matches() ? once.find(id, () -> lookedUp(id)) : null;
    }

    private StoredSession lookedUp(String id) {
        var found = stored.findById(id);
        return found == null ? null : seen(found);
    }

    @Override
    public void deleteById(String id) {
        once.forget();
        stored.deleteById(id);
    }

    private StoredSession seen(S session) {
        return new StoredSession(session, people, open::bound);
    }
}
