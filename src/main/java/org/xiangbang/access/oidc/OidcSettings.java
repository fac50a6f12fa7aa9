package org.xiangbang.access.oidc;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.xiangbang.access.directory.SignInSettings;
import org.xiangbang.shared.startup.PublicAddress;
import org.xiangbang.shared.startup.SettingRefused;

/**
 * What is configured of the provider.
 *
 * @param claim the claim whose value an administrator enters for an account
 * @param name how people call it, in Chinese and in English; empty for the usual word
 * @param passwords whether people who are linked may also sign in by the password form
 */
record OidcSettings(
        String issuer,
        String client,
        String secret,
        String claim,
        Optional<String> name,
        Optional<String> englishName,
        boolean passwords) {
    private static final String PREFIX = "xiangbang.oidc.";

    /** @throws SettingRefused if one is missing or wrong */
    static OidcSettings of(Environment environment) {
        var set = new SignInSettings(environment, PREFIX);
        var issuer = set.address("issuer", Set.of("https", "http"));
        if (issuer.getScheme().equals("http") && !PublicAddress.isHere(issuer))
            throw new SettingRefused("access.start.setting-https", set.variable("issuer"));
        return new OidcSettings(
                set.required("issuer"),
                set.required("client-id"),
                set.secret("client-secret"),
                set.optional("claim").orElse(IdTokenClaimNames.SUB),
                set.optional("name"),
                set.optional("name-en"),
                set.flag("passwords", true));
    }

    Optional<String> name(Locale locale) {
        return locale.getLanguage().equals("en") ? englishName.or(() -> name) : name;
    }
}
