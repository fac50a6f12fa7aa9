package org.xiangbang.access.directory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks passwords of accounts that are linked to the directory. What {@link org.xiangbang.access.Accounts#passwordOf} gives instead of a hash
 * for such an account names the link and the name in the directory.
 */
@Component
public class DirectoryPasswords implements PasswordEncoder {
    /** The word in braces before it. */
    public static final String ID = "directory";

    private final IdentityLinks links;
    private final ObjectProvider<PasswordDirectory> configured;

    DirectoryPasswords(IdentityLinks links, ObjectProvider<PasswordDirectory> configured) {
        this.links = links;
        this.configured = configured;
    }

    /** Passwords of the directory are never kept here. */
    @Override
    public String encode(CharSequence password) {
        throw new UnsupportedOperationException("kept by the directory");
    }

    /** @throws SignInRefused if the directory does not answer, or is not configured any more: a former password does not come back */
    @Override
    public boolean matches(CharSequence password, String linked) {
        var directory = configured.getIfAvailable();
        if (directory == null) throw new SignInRefused(SignInRefused.Reason.DIRECTORY_DOWN);
        var space = linked.indexOf(' ');
        var link = Long.parseLong(linked.substring(0, space));
        return directory
                .check(linked.substring(space + 1), password.toString())
                .filter(subject -> links.bind(link, subject.kind(), subject.value()))
                .isPresent();
    }
}
