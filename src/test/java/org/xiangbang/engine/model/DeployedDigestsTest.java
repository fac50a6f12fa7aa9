package org.xiangbang.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.database.TableOwner;

@AppTest
@DisplayName("What is deployed")
class DeployedDigestsTest {
    private static final String COPY = """
            insert into public.act_re_procdef (id_, rev_, key_, version_, deployment_id_, resource_name_, suspension_state_)
            select 'copied', 1, key_, 999, deployment_id_, resource_name_, 1 from public.act_re_procdef
             where key_ = 'needs-survey' order by version_ desc limit 1
            """;

    @Autowired
    ModelDeployment deployment;

    @Autowired
    EngineDeployment engine;

    @Autowired
    JdbcClient db;

    @Autowired
    TableOwner owner;

    @Autowired
    TransactionTemplate transaction;

    /** What somebody does to the tables is taken back at the end, so that other tests have their models. */
    private void with(String tampering, Runnable test) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            assertThat(db.sql(tampering).update()).isPositive();
            test.run();
        });
    }

    @Test
    @DisplayName("has its digest recorded, each process and table in each version")
    void recorded() {
        assertThat(db.sql("select count(*) from engine.deployed_model")
                        .query(Long.class)
                        .single())
                .isGreaterThan(20)
                .isEqualTo(db.sql("select count(*) from engine.model_digest ")
                        .query(Long.class)
                        .single());
        assertThatCode(engine::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @DisplayName("stops the start once it was edited, moved or removed in the tables of the engine")
    @CsvSource(delimiter = '|', textBlock = """
                    altered | needs-survey | update public.act_ge_bytearray b set bytes_ = sha256(bytes_) from public.act_re_procdef d where d.key_ = 'needs-survey' and b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
                    altered | funds-channel | update public.act_ge_bytearray b set bytes_ = sha256(bytes_) from public.act_re_decision_def d where d.key_ = 'funds-channel' and b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
                    altered | needs-survey | update public.act_re_procdef set resource_name_ = (select min(o.resource_name_) from public.act_re_procdef o where o.deployment_id_ = act_re_procdef.deployment_id_ and o.key_ <> 'needs-survey') where key_ = 'needs-survey'
                    gone | funds-channel | delete from public.act_re_decision_def where key_ = 'funds-channel'
                    """)
    void tampered(String reason, String model, String tampering) {
        with(
                tampering,
                () -> assertThatThrownBy(deployment::afterSingletonsInstantiated)
                        .isInstanceOfSatisfying(ModelRefused.class, refused -> {
                            assertThat(refused.reason()).isEqualTo(reason);
                            assertThat(refused.element()).startsWith(model + " ");
                        }));
    }

    @Test
    @DisplayName(
            "may have come in by a copy of the version before if its file was known; anything else stops the start")
    void foreign() {
        with(COPY, () -> {
            engine.check();

            assertThat(db.sql("select taken_over from engine.model_digest where key = 'needs-survey' and version = 999")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        });
        with(
                COPY.replace("key_, 999", "'own-survey', 1"),
                () -> assertThatThrownBy(engine::check)
                        .isInstanceOfSatisfying(
                                ModelRefused.class,
                                refused -> assertThat(refused.reason()).isEqualTo("unknown")));
    }

    @ParameterizedTest
    @DisplayName("keeps the digest that was recorded, whoever asks for another")
    @ValueSource(
            strings = {
                "update engine.model_digest set sha256 = repeat('0', 64)",
                "delete from engine.model_digest",
                "truncate engine.model_digest"
            })
    void kept(String change) {
        assertThatThrownBy(() -> db.sql(change).update()).rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> owner.sql(change).update()).rootCause().hasMessageContaining("recorded once");
    }
}
