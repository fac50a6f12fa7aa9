package org.xiangbang.access.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Desks;
import org.xiangbang.access.administration.AccountRequests;
import org.xiangbang.access.administration.Administration;
import org.xiangbang.notifications.Distribution;
import org.xiangbang.shared.Official;

@AppTest
@DisplayName("What takes two administrators")
class RequestsTest {
    private static final String DESK = "transport.inspector@513228";
    private static final String REASON = "任职文件第12号";

    @LocalServerPort
    private int port;

    @Autowired
    private AccountRequests accountRequests;

    @Autowired
    private Requests requests;

    @Autowired
    private Administration administration;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Desks desks;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient db;

    @Autowired
    @Qualifier("owner")
    private JdbcClient owner;

    @Autowired
    private Distribution distribution;

    @Autowired
    private Said said;

    @Autowired
    private TransactionTemplate transaction;

    private Official who;
    private Official security;
    private Official system;

    @BeforeEach
    void people() {
        who = people.at();
        security = accounts.official("security").orElseThrow();
        system = accounts.official("admin").orElseThrow();
    }

    @Test
    @DisplayName("is done when the second confirms, and not before: a desk")
    void grant() {
        var number = administration.grant(DESK, who.login(), REASON, security);
        assertThat(desks.of(who.login())).isEmpty();

        requests.confirm(number, system);

        assertThat(desks.of(who.login())).extracting(Object::toString).containsExactly(DESK);
        assertThat(db.sql("select granted_by from access.holding where login = ?")
                        .param(who.login())
                        .query(String.class)
                        .single())
                .isEqualTo("security");
        assertThat(logged(who.login())).contains("desk-granted");
    }

    @Test
    @DisplayName(
            "that were confirmed at the same moment about one account are done one after the other, each as it stands then")
    void atOnce() {
        var closing = accountRequests.close(who.login(), "调离", security);
        var reopening = accountRequests.reopen(who.login(), "调回", security);

        var second = transaction.execute(held -> {
            requests.confirm(closing, system);
            var started = CompletableFuture.runAsync(() -> requests.confirm(reopening, system));
            await().pollInSameThread().until(() -> started.isDone() || somebodyWaits());
            return started;
        });

        said.refuses("request.changed", () -> rethrown(second));
        assertThat(accounts.find(who.login()).filter(Account::open)).isEmpty();
    }

    private static void rethrown(CompletableFuture<Void> done) {
        try {
            done.join();
        } catch (CompletionException failed) {
            throw (RuntimeException) failed.getCause();
        }
    }

    private boolean somebodyWaits() {
        return db.sql("""
                select exists (select 1 from pg_locks l where not l.granted and pg_backend_pid() = any(pg_blocking_pids(l.pid)))
                """).query(Boolean.class).single();
    }

    @Test
    @DisplayName("an account is closed and opened again")
    void closing() {
        requests.confirm(accountRequests.close(who.login(), "调离", security), system);
        assertThat(accounts.find(who.login()).filter(Account::open)).isEmpty();

        requests.confirm(accountRequests.reopen(who.login(), "调回", security), system);
        assertThat(accounts.find(who.login()).filter(Account::open)).isPresent();
    }

    @Test
    @DisplayName(
            "a new password is drawn, told once to who confirms, good for choosing another only, and the person is told by whom")
    void reset() throws Exception {
        var number = accountRequests.reset(who.login(), "本人忘记密码", security);
        var told = new Visitor(port, "admin").send("/api/v1/admin/requests/" + number + "/confirm", "{}");

        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        var password = told.body().replaceFirst("(?s).*\"password\":\"([^\"]+)\".*", "$1");
        assertThat(password).matches("(\\w{4}-){3}\\w{4}");
        assertThat(new Visitor(port, "security").get("/api/v1/admin/requests").body())
                .contains("\"state\":\"done\"")
                .doesNotContain(password);
        assertThat(accounts.find(who.login()).orElseThrow().passwordGiven()).isTrue();
        distribution.all();
        assertThat(db.sql(
                                "select facts::text from notifications.notification where login = ? and kind = 'password-reset'")
                        .param(who.login())
                        .query(String.class)
                        .single())
                .contains(security.name(), system.name());
        assertThat(db.sql("select count(*) from access.administration_log l where l::text like '%' || ? || '%'")
                        .param(password)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("an account with a power is opened, and confirms in its turn")
    void power() {
        var login = "second-" + UUID.randomUUID().toString().substring(0, 8);
        var told = requests.confirm(accountRequests.openWithPower("security", login, "演示·安全乙", "增设", security), system);
        assertThat(told.told()).isNotEmpty();
        var second = accounts.official(login).orElseThrow();

        requests.confirm(administration.grant(DESK, who.login(), REASON, security), second);
        assertThat(desks.of(who.login())).isNotEmpty();

        said.wrong("desk.not-for-administrators", () -> administration.grant(DESK, login, REASON, security));
        requests.confirm(accountRequests.close(login, "撤销", security), system);
    }

    @Test
    @DisplayName("is asked by a security administrator only, with a reason, and once at a time")
    void asking() {
        said.refuses("request.asked-by", () -> administration.grant(DESK, who.login(), REASON, system));
        said.refuses(
                "request.asked-by",
                () -> accountRequests.close(
                        who.login(), REASON, accounts.official("audit-admin").orElseThrow()));
        said.wrong("system.reason-needed", () -> administration.grant(DESK, who.login(), " ", security));
        said.wrong("account.no-power", () -> accountRequests.openWithPower("king", "k-1", "王", REASON, security));
        administration.grant(DESK, who.login(), REASON, security);
        said.wrong("request.asked-already", () -> administration.grant(DESK, who.login(), "另一理由", security));
    }

    @Test
    @DisplayName(
            "is confirmed by nobody who asked, whatever account, nor by the audit administrator, an official, or whom it is about")
    void confirming() {
        var number = administration.grant(DESK, who.login(), REASON, security);

        for (var other : List.of("security", "audit-admin", "agriculture.chief@513228"))
            said.refuses(
                    "request.two-people",
                    () -> requests.confirm(number, accounts.official(other).orElseThrow()));
        var sameHuman = new Official("admin", security.person(), system.name(), List.of());
        said.refuses("request.two-people", () -> requests.confirm(number, sameHuman));
        var own = accountRequests.reset("admin", REASON, security);
        said.refuses("request.about-oneself", () -> requests.confirm(own, system));
        requests.withdraw(own, security);
        assertThat(desks.of(who.login())).isEmpty();

        assertThatThrownBy(() -> db.sql(
                                "update access.request set state = 'done', ended_at = now(), ended_by = 'security', ended_person = ? where id = ?")
                        .params(security.person(), number)
                        .update())
                .as("the database refuses it too")
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("request_two_people");
    }

    @Test
    @DisplayName("is refused with a reason or withdrawn by who asked, and over then")
    void refusing() {
        var number = administration.grant(DESK, who.login(), REASON, security);
        said.wrong("system.reason-needed", () -> requests.refuse(number, "", system));
        said.refuses("request.withdrawn-by", () -> requests.withdraw(number, system));
        assertThat(requests.refuse(number, "任职文件未到", system))
                .returns("refused", Request::state)
                .returns("任职文件未到", Request::answer);

        said.refuses("request.ended", () -> requests.confirm(number, system));
        said.refuses("request.ended", () -> requests.withdraw(number, security));
        assertThat(desks.of(who.login())).isEmpty();
    }

    @Test
    @DisplayName("lapses after seven days, and can be asked for again then")
    void lapses() {
        var number = administration.grant(DESK, who.login(), REASON, security);
        owner.sql(
                        "update access.request set asked_at = asked_at - interval '8 days', lapses_at = lapses_at - interval '8 days' where id = ?")
                .param(number)
                .update();

        said.refuses("request.ended", () -> requests.confirm(number, system));
        assertThat(requests.page(null).ended())
                .filteredOn(r -> r.id() == number)
                .extracting(Request::state)
                .containsExactly("lapsed");
        requests.confirm(administration.grant(DESK, who.login(), REASON, security), system);
        assertThat(desks.of(who.login())).hasSize(1);
    }

    @Test
    @DisplayName("is not confirmed if the account has changed since")
    void changed() {
        var number = administration.grant(DESK, who.login(), REASON, security);
        db.sql("update access.person set name = '演示·另一人' where id = ?")
                .param(who.person())
                .update();

        said.refuses("request.changed", () -> requests.confirm(number, system));
        assertThat(desks.of(who.login())).isEmpty();
    }

    @Test
    @DisplayName("is done once, however many confirm it at the same moment")
    void once() {
        var number = accountRequests.reset(who.login(), REASON, security);
        var all = IntStream.range(0, 8)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> new Visitor(port, "admin").send("/api/v1/admin/requests/" + number + "/confirm", "{}")))
                .toList();

        assertThat(all.stream().map(CompletableFuture::join).filter(a -> a.statusCode() == 200))
                .hasSize(1);
    }

    private List<String> logged(String subject) {
        return db.sql("select kind from access.administration_log where subject = ? order by id")
                .param(subject)
                .query(String.class)
                .list();
    }
}
