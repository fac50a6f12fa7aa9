package org.xiangbang.tasklist.list;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.task.StepEvent;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.OfficialAct;
import org.xiangbang.shared.Region;

/** Opens case files with an open step for a desk that nobody else uses. */
@Component
public class OfferedForTests {
    private static final Region VILLAGE = new Region("513228100210");

    private final CaseFiles cases;
    private final ApplicationEventPublisher events;
    private final OfficialClock clock;
    private final JdbcClient db;
    private final ProbeCases probe;

    OfferedForTests(
            CaseFiles cases, ApplicationEventPublisher events, OfficialClock clock, JdbcClient db, ProbeCases probe) {
        this.cases = cases;
        this.events = events;
        this.clock = clock;
        this.db = db;
        this.probe = probe;
    }

    public Desk desk() {
        return new Desk("audit", "handler", "T-" + ThreadLocalRandom.current().nextLong(1L << 40));
    }

    public String id() {
        return UUID.randomUUID().toString();
    }

    public Instant now() {
        return clock.instant();
    }

    /** A step at the official's desk, offered ten days ago and due after {@code left}; yellow in its last day. */
    @Transactional
    public StepEvent.Offered to(Official who, Duration left) {
        probe.deploy();
        var desk = who.desks().get(0);
        var caseNo = cases.nextNumber(CaseFile.Kind.PROJECT, VILLAGE);
        db.sql("""
                insert into cases.case_file (case_no, kind, title, region, applicant, status, opened_at)
                values (?, 'PROJECT', '谷汝村藏白菊种植', ?, ?, 'proposed', now())
                """).params(caseNo, VILLAGE.code(), desk.id()).update();
        var due = now().plus(left);
        var offered = new StepEvent.Offered(
                id(),
                caseNo,
                caseNo,
                "probe-review",
                1,
                "decide",
                "复核",
                desk,
                "approval",
                due.minus(Duration.ofDays(10)),
                due.minus(Duration.ofDays(1)),
                due);
        events.publishEvent(offered);
        return offered;
    }

    public OfficialAct act(String act, StepEvent.Offered step, Official by, String outcome) {
        return new OfficialAct(
                step.caseNo(),
                by,
                step.desk(),
                act,
                step.process(),
                step.step(),
                outcome,
                "意见",
                Map.of(),
                List.of(),
                "T-10");
    }
}
