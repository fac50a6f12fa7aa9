package org.xiangbang.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.OfficialAct;

@AppTest
@DisplayName("The trace of a case")
class TracesTest {
    @Autowired
    private ProbeCases probe;

    @Autowired
    private Traces traces;

    @Autowired
    private People people;

    @Autowired
    @Qualifier("owner")
    private JdbcClient db;

    @Autowired
    private ApplicationEventPublisher acts;

    private Official reporter;

    @BeforeEach
    void deployTheProbe() {
        probe.deploy();
        reporter = people.at("village.handler@513228100210");
    }

    @Test
    @DisplayName("says who did what, at which desk, in order and without gaps")
    void saysWhoDidWhat() {
        var caseNo = probe.reported(reporter, List.of());
        var line = people.at("line.handler@513228");
        probe.complete(caseNo, "approve", "情况属实", line);

        var told = traces.acts(caseNo);

        assertThat(told).extracting(Act::seq).containsExactly(1, 2, 3);
        assertThat(told)
                .extracting(
                        Act::act,
                        Act::step,
                        act -> act.form().outcome(),
                        act -> act.by().login())
                .containsExactly(
                        tuple("start", null, null, reporter.login()),
                        tuple("complete", "report", "approve", reporter.login()),
                        tuple("complete", "hear", "approve", line.login()));
        assertThat(told.get(1).form().fields()).containsEntry("amount", "640000.00");
        assertThat(told.get(2).form().opinion()).isEqualTo("情况属实");
        var offer = told.get(2).offer();
        assertThat(offer.dueAt()).isAfter(offer.offeredAt());
        assertThat(told).allSatisfy(act -> assertThat(act.version()).isNotNull());
    }

    @Test
    @DisplayName("shows only the connections that were really taken")
    void showsTheConnectionsTaken() {
        var caseNo = probe.reported(reporter, List.of());

        var diagram = traces.diagrams(caseNo).get(0);
        var drawn = diagram.flows().stream().map(Diagram.Flow::id).toList();

        assertThat(drawn).isNotEmpty().doesNotHaveDuplicates();
        assertThat(diagram.elements())
                .extracting(Diagram.Element::id, Diagram.Element::state)
                .contains(tuple("report", "done"), tuple("hear", "open"));
        assertThat(traces.open(caseNo)).extracting(OpenOffer::step).containsOnly("hear");
    }

    @Test
    @DisplayName("cannot be changed, deleted or emptied, because the database itself refuses it")
    void isAppendOnly() {
        probe.reported(reporter, List.of());

        for (var change : List.of(
                "update evidence.act set opinion = 'x'",
                "delete from evidence.act",
                "truncate evidence.act",
                "update evidence.path set element = 'x'",
                "delete from evidence.path"))
            assertThatThrownBy(() -> db.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("only ever appended");
    }

    @Test
    @DisplayName("cannot be written outside the transaction of an act")
    void needsATransaction() {
        var act = new OfficialAct("N-1", reporter, null, "start", null, null, null, null, Map.of(), List.of(), null);

        assertThatThrownBy(() -> acts.publishEvent(act)).isInstanceOf(IllegalTransactionStateException.class);
    }
}
