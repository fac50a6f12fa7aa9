package org.xiangbang.access.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.xiangbang.shared.startup.PublicAddress;
import org.xiangbang.shared.startup.SettingRefused;

/**
 * What is configured of the directory.
 *
 * @param tls whether a connection without TLS is turned into one with it; always outside this machine
 * @param account the name by which people are looked for; empty if anybody may look
 * @param base where people are looked for
 * @param filter what finds a person; {0} stands for the name
 * @param authority a file with the certificates that the directory's has to come from; empty for those that Java trusts
 * @param names how people call it, in Chinese and in English; empty for the usual word
 * @param passwordPage where people change their password
 */
record LdapSettings(
        URI url,
        boolean tls,
        Optional<String> account,
        String secret,
        String base,
        String filter,
        Optional<String> authority,
        Optional<String> name,
        Optional<String> englishName,
        Optional<String> passwordPage) {
    private static final String PREFIX = "xiangbang.ldap.";
    private static final String NAME = "{0}";

    /** @throws SettingRefused if one is missing or wrong */
    static LdapSettings of(Environment environment) {
        var set = new SignInSettings(environment, PREFIX);
        var url = set.address("url", Set.of("ldap", "ldaps"));
        var account = set.optional("account");
        return new LdapSettings(
                url,
                url.getScheme().equals("ldap") && (!PublicAddress.isHere(url) || set.flag("start-tls", false)),
                account,
                account.isPresent() ? set.secret("password") : "",
                base(set),
                filter(set),
                set.optional("authority"),
                set.optional("name"),
                set.optional("name-en"),
                set.optional("password-page"));
    }

    private static String base(SignInSettings set) {
        var base = set.required("base");
        if (!DN.isValidDN(base)) throw new SettingRefused("access.start.setting-base", set.variable("base"));
        return base;
    }

    private static String filter(SignInSettings set) {
        var filter = set.optional("filter").orElse("(uid={0})");
        try {
            if (filter.contains(NAME) && named(filter, "x") != null) return filter;
        } catch (LDAPException unreadable) {
            // Said below.
        }
        throw new SettingRefused("access.start.setting-filter", set.variable("filter"));
    }

    Filter finding(String name) throws LDAPException {
        return named(filter, name);
    }

    private static Filter named(String filter, String name) throws LDAPException {
        return Filter.create(filter.replace(NAME, Filter.encodeValue(name)));
    }

    boolean secure() {
        return url.getScheme().equals("ldaps");
    }

    int port() {
        if (url.getPort() > 0) return url.getPort();
        return secure() ? 636 : 389;
    }

    Optional<String> name(Locale locale) {
        return locale.getLanguage().equals("en") ? englishName.or(() -> name) : name;
    }
}
