package org.xiangbang.access.directory;

import java.util.Optional;

/** A directory that knows whether a password is right. */
interface PasswordDirectory extends IdentityProvider {

    /**
     * Who it is.
     *
     * @param kind the attribute that tells it
     * @param value never given to somebody else
     */
    record Subject(String kind, String value) {}

    /**
     * Returns who has that name, if the password is theirs; empty also if nobody or more than one has the name.
     *
     * @throws SignInRefused if the directory does not answer
     */
    Optional<Subject> check(String name, String password);

    /** Returns the address at which people change their password; empty if the operator has named none. */
    Optional<String> passwordPage();
}
