package org.xiangbang.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Visitor;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.calendar.WrongClock;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.cases.WriteBatch;
import org.xiangbang.database.TableOwner;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.OfficialAct;

@AppTest
@DisplayName("The true time of an act")
class TrueTimesTest {
    private static final String APPEND = """
            insert into evidence.act (case_no, seq, at, real_at, demonstration, act, fields, documents)
            select case_no, max(seq) + 1, :time, :time, false, 'copy', '{}', '[]' from evidence.act where case_no = :case group by case_no
            """;

    @Autowired
    ProbeCases probe;

    @Autowired
    People people;

    @Autowired
    JdbcClient db;

    @Autowired
    TableOwner owner;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private Official reporter;
    private String caseNo;

    @BeforeEach
    void start() {
        probe.deploy();
        reporter = people.at("village.handler@513228100210");
        caseNo = probe.reported(reporter, List.of());
    }

    private void append(JdbcClient by, Instant time) {
        by.sql(APPEND).param("time", Timestamp.from(time)).param("case", caseNo).update();
    }

    private Instant newest(JdbcClient by) {
        return by.sql("select real_at from evidence.act where case_no = ? order by seq desc limit 1")
                .param(caseNo)
                .query(Instant.class)
                .single();
    }

    @Test
    @DisplayName("is the database's, whatever time somebody gives who writes into the table")
    void given() {
        append(db, Instant.parse("2001-02-03T04:05:06Z"));

        assertThat(newest(db)).isCloseTo(Instant.now(), within(Duration.ofMinutes(1)));
    }

    @Test
    @DisplayName("is never before that of the act before it, even if the clock of the database was set back")
    void neverBack() {
        var ahead = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MICROS);
        owner.transaction().executeWithoutResult(status -> {
            status.setRollbackOnly();
            owner.sql("alter table evidence.act disable trigger user").update();
            append(owner.client(), ahead);
            owner.sql("alter table evidence.act enable trigger user").update();

            append(owner.client(), Instant.EPOCH);

            assertThat(newest(owner.client())).isEqualTo(ahead);
        });
    }

    @Test
    @DisplayName("has the deviation beside it of a copy whose clock is wrong, on the page and in the interface")
    void marked(
            @Autowired WriteBatch writes,
            @Autowired CaseFiles cases,
            @Autowired Definitions definitions,
            @Autowired OfficialClock clock,
            @Autowired ObjectMapper json,
            @Autowired FlowLog flow) {
        var log = new EvidenceLog(
                writes, cases, definitions, clock, json, flow, WrongClock.ahead(db, Duration.ofMinutes(-3)));
        var act = new OfficialAct(caseNo, reporter, null, "copy", null, null, null, null, Map.of(), List.of(), null);
        transaction.executeWithoutResult(status -> {
            try {
                log.append(act);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        });

        var visitor = new Visitor(port, "village.handler@513228100210").signIn();
        assertThat(visitor.get("/api/v1/cases/" + caseNo + "/trace").body()).contains("\"clockOff\":-180");
        assertThat(visitor.page("/cases/" + caseNo + "/history").body()).contains("时钟慢 180 秒");
    }
}
