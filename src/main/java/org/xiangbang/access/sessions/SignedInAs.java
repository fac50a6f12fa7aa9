package org.xiangbang.access.sessions;

import java.security.Principal;
import java.time.Instant;

/**
 * What a session stores: the login, and which password it was opened with. Name and desks are read again for each request.
 *
 * @param passwordSet when that password was set; after a change the session is over
 * @param given whether another person set it, so that nothing can be done but to change it
 */
public record SignedInAs(String login, Instant passwordSet, boolean given) implements Principal {
    @Override
    public String getName() {
        return login;
    }
}
