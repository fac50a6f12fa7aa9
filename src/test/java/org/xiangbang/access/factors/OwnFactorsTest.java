package org.xiangbang.access.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Proofs;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.access.directory.ProviderProof;
import org.xiangbang.notifications.Distribution;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.startup.PublicAddress;

@AppTest
@DisplayName("The second factors of a person")
class OwnFactorsTest {
    private static final String PAGE = "/me/factors";
    private static final String PASSWORD = "Xiangbang-2026";

    /** The password that people made up for this test have. */
    private static final String MADE_UP = "-";

    private static final Pattern SEED = Pattern.compile("<code class=\"seed\">([A-Z2-7 ]+)</code>");
    private static final Pattern RECOVERY = Pattern.compile("<code>([A-Z2-7-]{19})</code>");
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");

    @LocalServerPort
    private int port;

    @Autowired
    private OwnFactors own;

    @Autowired
    private FactorRows rows;

    @Autowired
    private OneTimeCodes codes;

    @Autowired
    private PasskeyOwners owners;

    @Autowired
    private PasskeyRows passkeyRows;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Proofs shown;

    @Autowired
    private People people;

    @Autowired
    private Said said;

    @Autowired
    private Distribution distribution;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("owner")
    private JdbcClient db;

    @Test
    @DisplayName(
            "are added with password and factor, confirmed by the first code, and give recovery codes that are shown once")
    void onThePage() {
        var login = "finance.chief@513230";
        var chief = new Visitor(port, login).signIn();
        chief.page(PAGE);

        assertThat(chief.post(PAGE + "/add", Map.of("name", "值班手机", "password", PASSWORD))
                        .body())
                .contains("须先作二次验证：", "value=\"值班手机\"");
        var proven = Map.of("name", "值班手机", "password", PASSWORD, "_factor", shown.code(login));
        var begun = chief.post(PAGE + "/add", proven);
        var seed = new Base32().decode(found(SEED, begun).replace(" ", ""));
        assertThat(begun.body()).contains("<svg class=\"scan\"").contains("已通过二次验证");
        assertThat(chief.post(PAGE + "/confirm", Map.of("code", "000000")).statusCode())
                .isEqualTo(422);
        var confirmed = chief.post(PAGE + "/confirm", Map.of("code", code(seed)));

        assertThat(RECOVERY.matcher(confirmed.body()).results()).hasSize(RecoveryCodes.COUNT);
        var again = chief.page(PAGE);
        assertThat(again.body()).contains("值班手机").doesNotContain(found(RECOVERY, confirmed));
        assertThat(told(login)).contains("factor-added");

        var removed = chief.post(PAGE + "/remove", Map.of("id", found(ID, again), "password", PASSWORD));
        assertThat(removed.body()).contains("已移除").doesNotContain("值班手机");
        assertThat(told(login)).contains("factor-removed");
    }

    @Test
    @DisplayName("that was lost is taken away by an administrator, after which it proves nothing")
    void lost() {
        var owner = somebody();
        own.begin(owner, "旧手机", MADE_UP);
        var seed = codes.seed(rows.pending(owner.login()).orElseThrow()).orElseThrow();
        assertThat(own.confirm(owner, code(seed))).hasSize(RecoveryCodes.COUNT);
        var page = "/admin/accounts/factors";
        var admin = new Visitor(port, "security").signIn();

        var listed = admin.page(page + "?login=" + owner.login());
        assertThat(listed.body()).contains("旧手机");
        var id = found(ID, listed);
        assertThat(admin.post(page + "/take", Map.of("login", owner.login(), "id", id))
                        .body())
                .contains("已移除，本人会收到通知")
                .doesNotContain("旧手机");
        assertThat(rows.any(owner.login())).isFalse();
        assertThat(own.of(owner.login()).codesLeft()).isZero();
        assertThat(told(owner.login())).contains("factor-taken");
        assertThat(new Visitor(port, "finance.chief@513228")
                        .get("/api/v1/admin/accounts/" + owner.login() + "/factors")
                        .statusCode())
                .isEqualTo(404);
        assertThatThrownBy(() -> own.take(owner.login(), UUID.fromString(id))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("are changed without a password by who proved themselves at a provider within the last five minutes")
    void atProvider() {
        var owner = somebody();
        var request = new MockHttpServletRequest();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            ProviderProof.keep(request.getSession(), Instant.now().minusSeconds(301));
            said.wrong("account.factor-provider", () -> own.begin(owner, "手机", ""));
            ProviderProof.keep(request.getSession(), Instant.now());
            own.begin(owner, "手机", "");
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        assertThat(own.pending(owner.login())).isPresent();
    }

    @Test
    @DisplayName("are changed with the right password only, under a name of readable length, and at most ten")
    void refusals() {
        var owner = somebody();

        said.wrong("account.factor-password", () -> own.begin(owner, "手机", "guess"));
        said.wrong("account.factor-name", () -> own.begin(owner, "手".repeat(41), MADE_UP));
        said.wrong("account.factor-not-begun", () -> own.confirm(owner, "000000"));
        said.wrong("account.factor-none", () -> own.renew(owner, MADE_UP));
        own.begin(owner, "手机", MADE_UP);
        said.wrong("account.factor-code", () -> own.confirm(owner, "000000"));
        db.sql("update access.factor set added_at = added_at - interval '15 minutes' where login = ?")
                .param(owner.login())
                .update();
        said.wrong("account.factor-not-begun", () -> own.confirm(owner, "000000"));
        for (int more = 0; more < 10; more++) confirmed(owner.login());
        said.wrong("account.factor-most", () -> own.begin(owner, "手机", MADE_UP));
        for (int guess = 0; guess < 3; guess++) said.wrong("account.factor-password", () -> own.renew(owner, "guess"));
        said.wrong("account.factor-wait", () -> own.renew(owner, MADE_UP));
        db.sql("delete from access.attempt where key = 'passwords of ' || ?")
                .param(owner.login())
                .update();
        assertThat(own.renew(owner, MADE_UP)).hasSize(RecoveryCodes.COUNT);
        assertThat(told(owner.login())).contains("recovery-codes");
    }

    @Test
    @DisplayName("that are begun or drawn by two requests at once are one, and the other request is told")
    void atOnce() throws Exception {
        var owner = somebody();
        var login = owner.login();
        assertThat(twice(login, () -> own.begin(owner, "手机", MADE_UP))).isEmpty();
        assertThat(db.sql("select count(*) from access.factor where login = ?")
                        .param(login)
                        .query(Integer.class)
                        .single())
                .isOne();
        rows.use(rows.pending(login).orElseThrow().id(), 1);

        var refused = twice(login, () -> own.renew(owner, MADE_UP));
        assertThat(refused).hasSize(1);
        said.wrong("account.recovery-renewed", () -> {
            throw refused.get(0);
        });
        assertThat(own.of(login).codesLeft()).isEqualTo(RecoveryCodes.COUNT);
    }

    @Test
    @DisplayName("take no passkey that does not answer what the browser was asked")
    void wrongPasskey() {
        var owner = somebody();
        var request = new MockHttpServletRequest();
        request.setServerName("localhost");
        var party = new RelyingParty(new PublicAddress("http://localhost:8080", true), true, request);
        var mine = new OwnPasskeys(new Passkeys(party, owners, passkeyRows), own, request);

        said.wrong("account.factor-not-begun", () -> mine.confirm(owner, "{}"));
        mine.begin(owner, "办公电脑 左", MADE_UP);
        assertThat(mine.pending(owner)).hasValueSatisfying(making -> {
            assertThat(making.name()).isEqualTo("办公电脑 左");
            assertThat(making.options()).contains("\"challenge\"", "\"localhost\"");
        });
        for (var wrong : List.of(
                "{}",
                "x",
                "{\"rawId\":\"AAAA\",\"response\":{\"clientDataJSON\":\"AAAA\",\"attestationObject\":\"AAAA\"}}"))
            said.wrong("account.passkey-wrong", () -> mine.confirm(owner, wrong));
        assertThat(rows.any(owner.login())).isFalse();
    }

    /** Lets two threads go on only when both wait for the account. @return what they have thrown */
    private List<Throwable> twice(String login, ThrowingCallable act) throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        Callable<Throwable> one = () -> catchThrowable(act);
        var both = new TransactionTemplate(transactions).execute(status -> {
            rows.lock(login);
            var begun = List.of(pool.submit(one), pool.submit(one));
            while (waiting() < 2 && !begun.stream().allMatch(Future::isDone)) Thread.onSpinWait();
            return begun;
        });
        pool.shutdown();
        var thrown = new ArrayList<Throwable>();
        for (var result : both) if (result.get() != null) thrown.add(result.get());
        return thrown;
    }

    private int waiting() {
        return db.sql("select count(*) from pg_locks where not granted")
                .query(Integer.class)
                .single();
    }

    private Official somebody() {
        var somebody = people.at("finance.chief@513228");
        db.sql("update access.account set password = ? where login = ?")
                .params(passwords.encode(MADE_UP), somebody.login())
                .update();
        return somebody;
    }

    private void confirmed(String login) {
        codes.begin(login, "手机");
        rows.use(rows.pending(login).orElseThrow().id(), 1);
    }

    private static String code(byte[] seed) {
        return Totp.code(seed, System.currentTimeMillis() / 1000 / Totp.SECONDS, Totp.DIGITS);
    }

    private String told(String login) {
        distribution.all();
        return String.join(
                " ",
                db.sql("select kind from notifications.notification where login = ?")
                        .param(login)
                        .query(String.class)
                        .list());
    }

    private static String found(Pattern pattern, HttpResponse<String> answer) {
        var found = pattern.matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }
}
