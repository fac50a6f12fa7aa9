package org.xiangbang.access.directory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.xiangbang.shared.startup.SettingRefused;

/** The directory of the county, if one is configured. Nothing is asked of it at the start. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("xiangbang.ldap.url")
class LdapConfiguration {

    /** @throws SettingRefused if a setting is missing or wrong */
    @Bean
    LdapDirectory ldapDirectory(Environment settings, MessageSource messages) {
        return new LdapDirectory(LdapSettings.of(settings), messages);
    }
}
