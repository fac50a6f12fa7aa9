package org.xiangbang.engine.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.engine.ReviewCases;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.startup.OperatorSentence;

@AppTest
@DisplayName("The engine's own history")
class HistoryLevelTest {
    private static final String LEVEL = "select value_ from public.act_ge_property where name_ = 'historyLevel'";

    @Autowired
    private ReviewCases cases;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @DisplayName("is not written, whatever a case does")
    void isNotWritten() {
        var clerk = people.at("agriculture.handler@513228");
        var caseNo = cases.start("谷汝村藏白菊种植", new Region("513228"), clerk);
        cases.claim(cases.task(caseNo), clerk);
        cases.complete(cases.task(caseNo), "approve", clerk);

        for (var table : new String[] {"procinst", "actinst", "taskinst", "varinst", "identitylink", "op_log"})
            assertThat(db.sql("select count(*) from public.act_hi_" + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
    }

    @Test
    @DisplayName("is switched off in a database that kept one, so that the engine starts on it")
    void isSwitchedOff() throws IOException {
        var migration = new ClassPathResource("db/migration/V20261202_33__engine_history_none.sql")
                .getContentAsString(StandardCharsets.UTF_8);

        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            db.sql("update public.act_ge_property set value_ = '1' where name_ = 'historyLevel'")
                    .update();

            db.sql(migration).update();

            assertThat(db.sql(LEVEL).query(String.class).single()).isEqualTo("0");
        });
        assertThat(db.sql(LEVEL).query(String.class).single()).isEqualTo("0");
    }

    @Test
    @DisplayName("is refused at the start in one sentence in both languages when the configuration asks for it")
    void isRefused() {
        assertThatThrownBy(() -> new EngineConfiguration().hardenedEngine(null, null, null, null, null, null, "full"))
                .isInstanceOf(HistoryWanted.class);
        assertThat(OperatorSentence.in(Locale.ROOT, HistoryWantedAnalyzer.SENTENCE, "full"))
                .contains("camunda.bpm.history-level", "full", "请去掉这项设置");
        assertThat(OperatorSentence.in(Locale.ENGLISH, HistoryWantedAnalyzer.SENTENCE, "full"))
                .contains("Remove the setting");
    }
}
