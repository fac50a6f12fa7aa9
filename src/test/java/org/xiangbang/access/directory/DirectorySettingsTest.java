package org.xiangbang.access.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.access.Accounts;
import org.xiangbang.shared.startup.OperatorSentence;
import org.xiangbang.shared.startup.SettingRefused;

@AppTest
@DisplayName("A directory that keeps passwords is known")
class DirectorySettingsTest {
    @Autowired
    private IdentityLinks links;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Said said;

    @Test
    @Transactional
    @DisplayName("by the accounts that are linked to it: nobody changes or resets its password here")
    void elsewhere() {
        var login = "link-" + UUID.randomUUID().toString().substring(0, 8);
        var name = "W-" + login;
        accounts.open(login, "演示·关联", "Xiangbang-2026", null, null);
        db.sql("insert into access.identity_link (login, source, name, linked_by) values (?, 'ldap', ?, 'admin')")
                .params(login, name)
                .update();
        var directory =
                new DirectoryAccounts(links, new StaticListableBeanFactory().getBeanProvider(PasswordDirectory.class));
        said.wrong("account.password-elsewhere", () -> directory.requireOwnPassword("password", login));
        assertThat(directory.keeperOf(login, Locale.ENGLISH)).isEmpty();
        assertThat(accounts.passwordOf(login).orElseThrow()).matches("\\{directory}\\d+ " + name);
    }

    @Test
    @DisplayName("by settings; a wrong one stops the start by a sentence that names it")
    void settings() {
        var set = new MockEnvironment().withProperty("xiangbang.ldap.url", "ldap://ldap.county.example");
        refusesToStart("access.start.setting-missing", "XIANGBANG_LDAP_BASE", set);
        set.setProperty("xiangbang.ldap.base", "no place");
        refusesToStart("access.start.setting-base", "XIANGBANG_LDAP_BASE", set);
        set.setProperty("xiangbang.ldap.base", "dc=county");
        assertThat(LdapSettings.of(set).tls()).as("outside this machine").isTrue();
        for (var filter : List.of("(uid=x)", "(uid={0}", "uid"))
            refusesToStart(
                    "access.start.setting-filter",
                    "XIANGBANG_LDAP_FILTER",
                    set.withProperty("xiangbang.ldap.filter", filter));
        set.setProperty("xiangbang.ldap.filter", "");
        set.setProperty("xiangbang.ldap.account", "cn=reader");
        refusesToStart("access.start.setting-missing", "XIANGBANG_LDAP_PASSWORD", set);
        set.setProperty("xiangbang.ldap.password-file", "/nowhere/at/all");
        refusesToStart("access.start.setting-file", "XIANGBANG_LDAP_PASSWORD_FILE", set);
        set.setProperty("xiangbang.ldap.url", "http://ldap.county.example");
        refusesToStart("access.start.setting-address", "XIANGBANG_LDAP_URL", set);
    }

    private static void refusesToStart(String code, String variable, MockEnvironment set) {
        assertThatThrownBy(() -> LdapSettings.of(set)).isInstanceOfSatisfying(SettingRefused.class, refused -> {
            assertThat(refused).hasMessage(code);
            assertThat(OperatorSentence.both(code, refused.facts()[0])).contains(variable, "登录设置", "The settings");
        });
    }
}
