package org.xiangbang.access.directory;

import java.time.OffsetDateTime;

/**
 * An account and the one identity by which its person signs in.
 *
 * @param person the person's name
 * @param source word of an {@link IdentitySource}
 * @param name what an administrator entered: the value of the claim that names the person, or the name in the directory
 * @param boundAt when the identity first signed in; from then on it is known by what never changes; null before
 */
public record IdentityLink(
        long id,
        String login,
        String person,
        String source,
        String name,
        OffsetDateTime linkedAt,
        String linkedBy,
        OffsetDateTime boundAt) {

    public boolean bound() {
        return boundAt != null;
    }

    boolean of(IdentitySource asked) {
        return asked.word().equals(source);
    }
}
