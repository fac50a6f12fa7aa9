package org.xiangbang.access.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.sessions.Copies;
import org.xiangbang.access.sessions.ProxiedBrowser;

@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A password that an LDAP directory keeps")
class LdapSignInTest {
    private static final String BASE = "ou=people,dc=county";
    private static final String READER = "cn=reader,dc=county";
    private static final String READERS = "reader-1";
    private static final String THERE = "Kept-there-1";

    @Autowired
    private JdbcConnectionDetails database;

    @Value("${xiangbang.data-directory}")
    private String data;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient db;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private InMemoryDirectoryServer directory;
    private Copies copies;
    private int port;
    private String login;
    private String name;

    @BeforeAll
    void start() throws Exception {
        directory = new TestDirectory(BASE, READER, READERS, asked::add).server();
        copies = new Copies(
                database,
                data,
                "--xiangbang.ldap.url=ldap://127.0.0.1:" + directory.getListenPort(),
                "--xiangbang.ldap.base=" + BASE,
                "--xiangbang.ldap.account=" + READER,
                "--xiangbang.ldap.password=" + READERS,
                "--xiangbang.ldap.name=县政府目录",
                "--xiangbang.ldap.password-page=https://passwords.example.org/");
        port = copies.start();
    }

    @AfterAll
    void stop() {
        copies.close();
        directory.shutDown(true);
    }

    @BeforeEach
    void somebody() throws Exception {
        db.sql("delete from access.attempt").update();
        name = "wang" + UUID.randomUUID().toString().substring(0, 8);
        login = opened();
        person(name, name, "ou=people,dc=county");
        asked.clear();
    }

    private String opened() {
        var opened = "ldap-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(opened, "演示·目录", ProxiedBrowser.PASSWORD, null, null);
        return opened;
    }

    private void person(String cn, String uid, String below) throws Exception {
        directory.add(
                "dn: cn=" + cn + "," + below,
                "objectClass: inetOrgPerson",
                "cn: " + cn,
                "sn: " + cn,
                "uid: " + uid,
                "userPassword: " + THERE);
    }

    private ProxiedBrowser browser() {
        return new ProxiedBrowser(port, "198.51.100.9");
    }

    private static String leadsTo(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> api(String password) {
        return browser().basic("/api/v1/me", login, password, "zh-CN");
    }

    private void link() {
        link(login, name);
    }

    private void link(String account, String identity) {
        var admin = browser();
        admin.signIn("security");
        admin.get("/admin/identities");
        var done = admin.post(
                "/admin/identities", Map.of("login", account, "source", "ldap", "identity", identity, "reason", "任职"));
        assertThat(leadsTo(done)).isEqualTo("/admin/identities");
        SecondAdministrator.confirm(this::browser, account);
    }

    @Test
    @DisplayName("opens the linked account, on the page and by the interface, and the former password no longer does")
    void success() {
        assertThat(leadsTo(browser().signIn(login))).isEqualTo("/");
        link();
        var browser = browser();
        assertThat(leadsTo(browser.signIn(login, THERE))).isEqualTo("/");
        assertThat(browser.get("/tasks").statusCode()).isEqualTo(200);
        assertThat(api(THERE).statusCode()).isEqualTo(200);
        assertThat(leadsTo(browser().signIn(login))).isEqualTo("/sign-in?refused");
        assertThat(api(ProxiedBrowser.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(db.sql("select password from access.account where login = ?")
                        .param(login)
                        .query(String.class)
                        .single())
                .as("what a copy of the former version reads: it refuses like a wrong password")
                .startsWith("{bcrypt}");
        assertThat(accounts.passwordOf(login))
                .hasValueSatisfying(stored -> assertThat(stored)
                        .startsWith("{directory}")
                        .endsWith(" " + name)
                        .doesNotContain(THERE));
    }

    @Test
    @DisplayName("ends the sessions of before when the account is linked and when it is unlinked")
    void sessions() {
        var before = browser();
        before.signIn(login);
        link();
        assertThat(before.get("/api/v1/me").statusCode()).isEqualTo(401);
        before.signIn(login, THERE);
        assertThat(before.get("/api/v1/me").statusCode()).isEqualTo(200);
        var admin = browser();
        admin.signIn("security");
        admin.get("/admin/identities?q=" + login);
        assertThat(leadsTo(admin.post("/admin/identities/unlink", Map.of("login", login))))
                .isEqualTo("/admin/identities");
        assertThat(before.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(leadsTo(browser().signIn(login, THERE))).isEqualTo("/sign-in?refused");
        assertThat(leadsTo(browser().signIn(login)))
                .as("the former one stays gone")
                .isEqualTo("/sign-in?refused");
    }

    @Test
    @DisplayName("is answered when wrong like any other, and delayed")
    void wrong() {
        link();
        for (int i = 0; i < 3; i++)
            assertThat(leadsTo(browser().signIn(login, "Wrong-" + i))).isEqualTo("/sign-in?refused");
        var delayed = browser().signIn(login, THERE);
        assertThat(delayed.statusCode()).isEqualTo(429);
        assertThat(api(THERE).statusCode()).isEqualTo(429);
    }

    @Test
    @DisplayName("is refused without asking anybody if it is empty, or the login is unknown or not of the directory")
    void notAsked() {
        link();
        asked.clear();
        assertThat(leadsTo(browser().signIn(login, ""))).isEqualTo("/sign-in?refused");
        assertThat(leadsTo(browser().signIn("nobody-here", THERE))).isEqualTo("/sign-in?refused");
        assertThat(leadsTo(browser().signIn(name, THERE))).isEqualTo("/sign-in?refused");
        assertThat(leadsTo(browser().signIn("admin"))).isEqualTo("/");
        assertThat(asked).isEmpty();
    }

    @Test
    @DisplayName("is looked for by the escaped name alone")
    void escaped() throws Exception {
        var odd = "*)(uid=*";
        link(login, odd + name);
        assertThat(leadsTo(browser().signIn(login, THERE))).isEqualTo("/sign-in?refused");
        assertThat(asked).anyMatch(filter -> filter.equals("(uid=\\2a\\29\\28uid=\\2a" + name + ")"));
        assertThat(asked).filteredOn(a -> a.startsWith("bind")).containsOnly("bind " + READER);
    }

    @Test
    @DisplayName("is nobody's if two entries have the name, and below another base nobody has it")
    void twice() throws Exception {
        link();
        person(name + "-2", name, BASE);
        assertThat(leadsTo(browser().signIn(login, THERE))).isEqualTo("/sign-in?refused");
        directory.delete("cn=" + name + "-2," + BASE);
        assertThat(leadsTo(browser().signIn(login, THERE))).isEqualTo("/");

        var other = opened();
        person("elsewhere", "else" + name, "ou=others,dc=county");
        link(other, "else" + name);
        assertThat(leadsTo(browser().signIn(other, THERE))).isEqualTo("/sign-in?refused");
        directory.delete("cn=elsewhere,ou=others,dc=county");
    }

    @Test
    @DisplayName("of somebody else who got the name later opens nothing")
    void reused() throws Exception {
        link();
        assertThat(leadsTo(browser().signIn(login, THERE))).isEqualTo("/");
        directory.delete("cn=" + name + "," + BASE);
        person(name, name, BASE);
        assertThat(leadsTo(browser().signIn(login, THERE + "x"))).isEqualTo("/sign-in?refused");
        db.sql("delete from access.attempt").update();
        // A password that was checked in the last five minutes is not asked again.
        directory.modify(
                "dn: cn=" + name + "," + BASE,
                "changetype: modify",
                "replace: userPassword",
                "userPassword: Another-1");
        assertThat(leadsTo(browser().signIn(login, "Another-1"))).isEqualTo("/sign-in?refused");
    }

    @Test
    @DisplayName("is not changed here: the page says where, and nobody resets it")
    void elsewhere() {
        link();
        var browser = browser();
        browser.signIn(login, THERE);
        assertThat(browser.get("/password").body())
                .contains("您的密码由县政府目录保管", "https://passwords.example.org/")
                .doesNotContain("name=\"old\"");
        var asked =
                browser.post("/password", Map.of("old", THERE, "wanted", "Heishui-2027", "repeated", "Heishui-2027"));
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("本系统不能修改");
        var admin = browser();
        admin.signIn("security");
        assertThat(admin.get("/admin/accounts?q=" + login).body())
                .contains("单位目录 " + name)
                .doesNotContain("id=\"p-");
    }

    @Test
    @DisplayName("cannot be checked while the directory does not answer, which is said; administrators get in")
    void down() throws Exception {
        link();
        directory.shutDown(false);
        try {
            var refused = browser().signIn(login, THERE);
            assertThat(leadsTo(refused)).isEqualTo("/sign-in?directory-down");
            var page = browser().get(leadsTo(refused));
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("目录暂时连接不上").doesNotContain("Exception");
            Said.answers(
                    "access.directory-down",
                    503,
                    language -> browser().basic("/api/v1/me", login, THERE, language),
                    "目录暂时连接不上",
                    "cannot be reached");
            assertThat(leadsTo(browser().signIn("admin"))).isEqualTo("/");
            assertThat(leadsTo(browser().signIn(opened()))).isEqualTo("/");
        } finally {
            directory.startListening();
        }
        db.sql("delete from access.attempt").update();
        assertThat(leadsTo(browser().signIn(login, THERE))).isEqualTo("/");
    }

    @Test
    @DisplayName("keeps its account closed where the program has no directory: no former password comes back")
    void notConfigured() {
        link();
        try (var plain = new Copies(database, data)) {
            var browser = new ProxiedBrowser(plain.start(), "198.51.100.10");
            assertThat(leadsTo(browser.signIn(login))).isEqualTo("/sign-in?directory-down");
            assertThat(leadsTo(browser.signIn("admin"))).isEqualTo("/");
        }
    }
}
