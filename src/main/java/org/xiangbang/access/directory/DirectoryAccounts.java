package org.xiangbang.access.directory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.FormRefused;

/** Accounts whose password the directory keeps. */
@Component
public class DirectoryAccounts {
    private final IdentityLinks links;
    private final ObjectProvider<PasswordDirectory> configured;

    DirectoryAccounts(IdentityLinks links, ObjectProvider<PasswordDirectory> configured) {
        this.links = links;
        this.configured = configured;
    }

    /**
     * The directory.
     *
     * @param page where people change their password; null if the operator has named none
     */
    public record Keeper(String name, String page) {}

    /** @throws FormRefused naming the field if the directory keeps the account's password: it is not changed here */
    public void requireOwnPassword(String field, String login) {
        if (links.has(login, IdentitySource.LDAP)) throw new FormRefused(field, "account.password-elsewhere");
    }

    /** Returns the directory that keeps the account's password; empty if this program does. */
    public Optional<Keeper> keeperOf(String login, Locale locale) {
        var directory = configured.getIfAvailable();
        if (directory == null || !links.has(login, IdentitySource.LDAP)) return Optional.empty();
        return Optional.of(
                new Keeper(directory.name(locale), directory.passwordPage().orElse(null)));
    }

    /** Returns the identities of those accounts that have one, by login. */
    public Map<String, IdentityLink> links(List<String> logins) {
        return links.of(logins);
    }
}
