package org.xiangbang.projects.implementation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.projects.implementation.ImplementationProgress.Warning;

/** The rows beside the reports: site boards, milestones begun, checks by the county, warnings. */
@Repository
class ImplementationRecords {
    private final JdbcClient db;
    private final Clock clock;

    ImplementationRecords(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Writes that a milestone began. If it is begun twice the first time is kept. */
    void begin(String caseNo, int milestone) {
        db.sql("""
                insert into projects.milestone_progress (case_no, milestone, begun_at) values (?, ?, ?)
                on conflict do nothing
                """).params(caseNo, milestone, now()).update();
    }

    /** Returns when the first milestone began; empty before that. */
    Optional<Instant> begun(String caseNo) {
        return time("select min(begun_at) from projects.milestone_progress where case_no = ?", caseNo);
    }

    void board(String caseNo, ImplementationBoard board) {
        db.sql("""
                insert into projects.site_board (case_no, tendering, works, investment_fen, subsidy, works_from,
                       works_until, site_lead, township_contact)
                values (:caseNo, :tendering, :works, :investment, :subsidy, :from, :until, :lead, :contact)
                on conflict (case_no) do update
                   set tendering = excluded.tendering, works = excluded.works,
                       investment_fen = excluded.investment_fen, subsidy = excluded.subsidy,
                       works_from = excluded.works_from, works_until = excluded.works_until,
                       site_lead = excluded.site_lead, township_contact = excluded.township_contact
                """)
                .param("caseNo", caseNo)
                .param("tendering", board.tendering())
                .param("works", board.works())
                .param("investment", board.investment().fen())
                .param("subsidy", board.subsidy())
                .param("from", board.worksFrom())
                .param("until", board.worksUntil())
                .param("lead", board.siteLead())
                .param("contact", board.townshipContact())
                .update();
    }

    void confirmBoard(String caseNo) {
        db.sql("update projects.site_board set confirmed_at = ? where case_no = ?")
                .params(now(), caseNo)
                .update();
    }

    boolean boardStands(String caseNo) {
        return time("select confirmed_at from projects.site_board where case_no = ?", caseNo)
                .isPresent();
    }

    void check(String caseNo, int milestone, List<String> inspectors, String findings, boolean passed) {
        db.sql("""
                insert into projects.county_check (case_no, no, milestone, inspectors, findings, passed, checked_at)
                select :caseNo, coalesce(max(no), 0) + 1, :milestone, :inspectors, :findings, :passed, :now
                  from projects.county_check where case_no = :caseNo
                """)
                .param("caseNo", caseNo)
                .param("milestone", milestone)
                .param("inspectors", inspectors.toArray(String[]::new))
                .param("findings", findings)
                .param("passed", passed)
                .param("now", now())
                .update();
    }

    /** Returns when the county last inspected; empty before the first time. */
    Optional<Instant> lastCheck(String caseNo) {
        return time("select max(checked_at) from projects.county_check where case_no = ?", caseNo);
    }

    /** Writes a warning unless it is open already. */
    void note(String caseNo, int milestone, Warning warning) {
        db.sql("""
                insert into projects.progress_warning (case_no, no, milestone, kind, noted_at)
                select :caseNo, coalesce(max(no), 0) + 1, :milestone, :kind, :now
                  from projects.progress_warning where case_no = :caseNo
                having count(*) filter (where kind = :kind and cleared_at is null) = 0
                """)
                .param("caseNo", caseNo)
                .param("milestone", milestone)
                .param("kind", warning.word())
                .param("now", now())
                .update();
    }

    void clear(String caseNo, Collection<Warning> warnings) {
        db.sql("""
                update projects.progress_warning set cleared_at = :now
                 where case_no = :caseNo and kind = any(:kinds) and cleared_at is null
                """)
                .param("now", now())
                .param("caseNo", caseNo)
                .param("kinds", warnings.stream().map(Warning::word).toArray(String[]::new))
                .update();
    }

    /** Returns the warnings that were noted and not cleared. */
    List<Warning> open(String caseNo) {
        return db.sql("""
                select kind from projects.progress_warning
                 where case_no = ? and cleared_at is null order by no
                """).params(caseNo).query(Warning.class).list();
    }

    private Optional<Instant> time(String sql, String caseNo) {
        return db.sql(sql).params(caseNo).query(Instant.class).list().stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Instant now() {
        return clock.instant();
    }
}
