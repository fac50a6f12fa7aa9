package org.xiangbang.access.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Proofs;
import org.xiangbang.Said;
import org.xiangbang.access.throttling.FactorDelays;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.RuleBroken;

@AppTest
@DisplayName("A second factor")
class SecondFactorsTest {
    @Autowired
    private SecondFactors factors;

    @Autowired
    private FactorRows rows;

    @Autowired
    private OneTimeCodes codes;

    @Autowired
    private RecoveryCodes recovery;

    @Autowired
    private FactorProofs proofs;

    @Autowired
    private FactorDelays delays;

    @Autowired
    private ObjectProvider<DemonstrationCodes> demonstration;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Proofs shown;

    @Autowired
    private People people;

    @Autowired
    private Said said;

    @Autowired
    @Qualifier("owner")
    private JdbcClient owner;

    private Official chief;

    @BeforeEach
    void somebody() {
        chief = people.at("finance.chief@513228");
    }

    @Test
    @DisplayName("is proven by a code once; of many at the same moment one is taken")
    void worksOnce() throws Exception {
        var code = shown.code(chief.login());
        var pool = Executors.newFixedThreadPool(8);
        Callable<Boolean> attempt = () -> new TransactionTemplate(transactions)
                .execute(status -> rows.seeds(chief.login()).stream().anyMatch(seed -> codes.use(seed, code)));
        var taken = pool.invokeAll(IntStream.range(0, 8).mapToObj(n -> attempt).toList());
        pool.shutdown();

        var won = 0;
        for (var one : taken) won += one.get() ? 1 : 0;
        assertThat(won).isEqualTo(1);
        said.refuses("access.factor-wrong", () -> factors.prove(chief, code));
    }

    @Test
    @DisplayName("is read as it is typed on a Chinese keyboard and in groups")
    void isReadAsTyped() {
        var code = shown.code(chief.login());
        var wide = code.chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + '０')))
                .reduce("", String::concat);

        assertThat(factors.prove(chief, wide.substring(0, 3) + " " + wide.substring(3)))
                .isNotNull();
    }

    @Test
    @DisplayName("costs a delay where wrong codes were tried, also for the right one")
    void wrongCodesCostTime() {
        var code = shown.code(chief.login());
        for (int wrong = 0; wrong < 3; wrong++)
            said.refuses("access.factor-wrong", () -> factors.prove(chief, "000 00"));

        said.refuses("access.factor-wait", () -> factors.prove(chief, code));
    }

    @Test
    @DisplayName("is counted as tried though the act that asked for it is undone")
    void isCountedInAnyCase() {
        shown.code(chief.login());
        var act = new TransactionTemplate(transactions);
        for (int wrong = 0; wrong < 3; wrong++)
            act.executeWithoutResult(undone -> {
                undone.setRollbackOnly();
                said.refuses("access.factor-wrong", () -> factors.prove(chief, "000 00"));
            });

        said.refuses("access.factor-wait", () -> factors.prove(chief, "000 00"));
    }

    @Test
    @DisplayName("is missing for whoever has none, outside a demonstration")
    void isMissing() {
        var outside = new SecondFactors(rows, codes, recovery, proofs, delays, new NoDemonstration(), transactions);

        said.refuses("access.factor-none", () -> outside.prove(chief, "000000"));
        said.refuses("access.factor-none", () -> outside.require(chief, "some session"));
        assertThat(demonstration.getIfAvailable()).isNotNull();
    }

    @Test
    @DisplayName("is missing also for whoever has only an app of another key, who is told so")
    void isUnreadable() {
        codes.begin(chief.login(), "旧手机");
        rows.use(rows.pending(chief.login()).orElseThrow().id(), 1);
        owner.sql("update access.factor set id = gen_random_uuid() where login = ?")
                .param(chief.login())
                .update();
        var outside = new SecondFactors(rows, codes, recovery, proofs, delays, new NoDemonstration(), transactions);

        said.refuses("access.factor-unreadable", () -> outside.prove(chief, "000000"));
        said.refuses("access.factor-unreadable", () -> outside.require(chief, "some session"));
    }

    private static final class NoDemonstration implements ObjectProvider<DemonstrationCodes> {
        @Override
        public java.util.stream.Stream<DemonstrationCodes> stream() {
            return java.util.stream.Stream.empty();
        }

        @Override
        public DemonstrationCodes getIfAvailable() {
            return null;
        }
    }

    @Test
    @DisplayName("serves the session that proved it for five minutes, and no other one and nobody else")
    void servesItsSession() {
        var session = UUID.randomUUID().toString();
        var case1 = "P-513228-2026-9001";
        factors.sent(chief, shown.code(chief.login()), session);
        factors.inSession(session).use(case1, "releasePayment", chief);

        assertThat(used(case1)).isEqualTo("totp " + chief.login());
        var other = people.at("finance.chief@513228");
        said.refuses("access.factor-needed", () -> factors.inSession("another").use(case1, "x", chief));
        said.refuses("access.factor-needed", () -> factors.inSession(session).use(case1, "x", other));
        said.refuses("access.factor-needed", () -> ProvenFactor.NONE.use(case1, "x", chief));
        said.refuses("access.factor-passkey", () -> factors.passkey(chief, () -> false, "another"));

        owner.sql(
                        "update access.factor_proof set proven_at = proven_at - interval '5 minutes 1 second' where login = ?")
                .param(chief.login())
                .update();
        said.refuses("access.factor-needed", () -> factors.inSession(session).use(case1, "x", chief));
    }

    @Test
    @DisplayName("that was proven and kept by a program is too old after five minutes as well")
    void growsOld() {
        var given = factors.give(chief, shown.code(chief.login()));
        factors.sent(chief, given.text(), null).use("P-513228-2026-9002", "releasePayment", chief);
        var old = new FactorProof(FactorKind.TOTP, given.proof().at().minusSeconds(301));

        assertThat(proofs.use(old, "P-513228-2026-9002", "releasePayment", chief))
                .isFalse();
        said.refuses("access.factor-wrong", () -> factors.sent(people.at("finance.chief@513228"), given.text(), null));
    }

    @Test
    @DisplayName("is proven by each recovery code once; nobody can read them in the database")
    void recoveryCodes() {
        demonstration.getObject().of(chief.login());
        var drawn = recovery.renew(chief.login());

        assertThat(drawn)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
        factors.prove(chief, drawn.get(0).toLowerCase(java.util.Locale.ROOT).replace('-', ' '));
        assertThatThrownBy(() -> factors.prove(chief, drawn.get(0))).isInstanceOf(RuleBroken.class);
        assertThat(recovery.left(chief.login())).isEqualTo(9);
        assertThat(recovery.use(people.at("finance.chief@513228").login(), drawn.get(1)))
                .isFalse();
        assertThat(owner.sql(
                                "select count(*) from access.recovery_code where encode(digest, 'escape') like '%' || ? || '%'")
                        .param(drawn.get(2).substring(0, 4))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(owner.sql("select seed from access.factor where login = ?")
                        .param(chief.login())
                        .query(String.class)
                        .single())
                .as("sealed")
                .startsWith("v1.");
    }

    private String used(String caseNo) {
        return owner.sql("select kind || ' ' || login from access.factor_use where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single();
    }
}
