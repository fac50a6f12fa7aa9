package org.xiangbang.access.oidc;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.xiangbang.access.directory.IdentityLinks;
import org.xiangbang.access.directory.IdentityMatch;
import org.xiangbang.shared.startup.SettingRefused;

/** The sign-in at a provider, if one is configured. Nothing is asked of it at the start. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("xiangbang.oidc.issuer")
class OidcConfiguration {

    /** @throws SettingRefused if a setting is missing or wrong */
    @Bean
    OidcProvider oidcProvider(Environment settings, MessageSource messages) {
        return new OidcProvider(OidcSettings.of(settings), messages);
    }

    @Bean
    OidcCookies oidcCookies(@Value("${xiangbang.demonstration:false}") boolean demonstration) {
        return new OidcCookies(!demonstration);
    }

    @Bean
    OidcSignIn oidcSignIn(
            OidcProvider provider,
            IdentityMatch identities,
            IdentityLinks links,
            OidcCookies cookies,
            ObjectMapper json) {
        return new OidcSignIn(
                provider,
                new LinkedUsers(provider.settings(), identities),
                new BegunSignIn(provider, json, cookies),
                cookies,
                new ByProviderOnly(provider.settings(), links));
    }

    @Bean
    OidcTokens oidcTokens() {
        return new OidcTokens();
    }
}
