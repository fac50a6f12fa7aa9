package org.xiangbang.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.ReadOnce;
import org.xiangbang.shared.Money;

/** The rows of acceptances. A write needs the transaction of the act that causes it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Acceptances {
    private final JdbcClient db;
    private final Clock clock;
    private final ReadOnce<String, Optional<Acceptance>> read = new ReadOnce<>();

    Acceptances(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Finds the acceptance; empty before the organization has checked its work. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Acceptance> find(String caseNo) {
        return read.of(caseNo, this::read);
    }

    private Optional<Acceptance> read(String caseNo) {
        return db.sql("select * from audit.acceptance where case_no = :caseNo")
                .param("caseNo", caseNo)
                .query((row, number) -> new Acceptance(
                        caseNo,
                        row.getString("maintainer"),
                        CheckLevel.valueOf(row.getString("check_level")),
                        Optional.ofNullable(row.getObject("audited_fen", Long.class))
                                .map(Money::new)
                                .orElse(null),
                        Optional.ofNullable(row.getString("result"))
                                .map(Acceptance.Result::valueOf)
                                .orElse(null),
                        row.getObject("asked_on", LocalDate.class),
                        row.getString("dates_reason"),
                        items(caseNo),
                        checks(caseNo)))
                .optional();
    }

    /** @throws IllegalStateException before the self-check */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Acceptance current(String caseNo) {
        return find(caseNo).orElseThrow(() -> new IllegalStateException("no acceptance of " + caseNo));
    }

    private List<Acceptance.Item> items(String caseNo) {
        return db.sql("""
                        select no, item as name, unit, planned, done, verified, proof, note
                          from audit.item where case_no = :caseNo order by no
                        """).param("caseNo", caseNo).query(Acceptance.Item.class).list();
    }

    private List<Acceptance.Check> checks(String caseNo) {
        return db.sql("""
                        select no, level, outcome, record, rectify_by, measures, checked_by as by
                          from audit.round where case_no = :caseNo order by no
                        """).param("caseNo", caseNo).query(Acceptance.Check.class).list();
    }

    /** Opens it; when the chief returned it the list of items is written anew. */
    void open(String caseNo, String maintainer, String summary, CheckLevel first, List<Acceptance.Item> items) {
        db.sql("""
                        insert into audit.acceptance (case_no, maintainer, summary, check_level, asked_on)
                        values (:caseNo, :maintainer, :summary, :level, :today)
                        on conflict (case_no) do update
                           set maintainer = excluded.maintainer, summary = excluded.summary, asked_on = excluded.asked_on
                        """)
                .param("caseNo", caseNo)
                .param("maintainer", maintainer)
                .param("summary", summary)
                .param("level", first.name())
                .param("today", LocalDate.now(clock))
                .update();
        db.sql("delete from audit.item where case_no = ?").param(caseNo).update();
        items.forEach(item -> add(caseNo, item));
    }

    private void add(String caseNo, Acceptance.Item item) {
        db.sql("""
                        insert into audit.item (case_no, no, item, unit, planned, done, proof)
                        values (:caseNo, :no, :name, :unit, :planned, :done, :proof)
                        """)
                .param("caseNo", caseNo)
                .param("no", item.no())
                .param("name", item.name())
                .param("unit", item.unit())
                .param("planned", item.planned())
                .param("done", item.done())
                .param("proof", item.proof())
                .update();
    }

    /** Writes why the dates of the project do not follow each other. */
    void explained(String caseNo, String datesReason) {
        db.sql("update audit.acceptance set dates_reason = :reason where case_no = :caseNo")
                .param("reason", datesReason)
                .param("caseNo", caseNo)
                .update();
    }

    void verified(String caseNo, String item, long count, String note) {
        db.sql("update audit.item set verified = :count, note = :note where case_no = :caseNo and item = :item")
                .param("count", count)
                .param("note", note)
                .param("caseNo", caseNo)
                .param("item", item)
                .update();
    }

    /** Writes a check. @return the number of the check */
    int checked(String caseNo, Acceptance.Check check) {
        db.sql("update audit.acceptance set check_level = :level where case_no = :caseNo")
                .param("level", check.level().name())
                .param("caseNo", caseNo)
                .update();
        return db.sql("""
                        insert into audit.round (case_no, no, level, outcome, record, rectify_by, checked_by, checked_at)
                        select :caseNo, coalesce(max(no), 0) + 1, :level, :outcome, :record, :rectifyBy, :by, :at
                          from audit.round
                         where case_no = :caseNo
                        returning no
                        """)
                .param("caseNo", caseNo)
                .param("level", check.level().name())
                .param("outcome", check.outcome().name())
                .param("record", check.record())
                .param("rectifyBy", check.rectifyBy())
                .param("by", check.by())
                .param("at", clock.instant())
                .query(Integer.class)
                .single();
    }

    void team(String caseNo, int round, FinalTeam team) {
        int no = 0;
        for (var member : team.members())
            db.sql("""
                            insert into audit.team_member
                                (case_no, round, no, name, unit, post, specialty, from_implementer, recused)
                            values (:caseNo, :round, :no, :name, :unit, :post, :specialty, :fromImplementer, :recused)
                            """)
                    .param("caseNo", caseNo)
                    .param("round", round)
                    .param("no", ++no)
                    .param("name", member.name())
                    .param("unit", member.unit())
                    .param("post", member.post())
                    .param("specialty", member.specialty())
                    .param("fromImplementer", member.fromImplementer())
                    .param("recused", member.recused())
                    .update();
    }

    /** Writes that the rectification which the last check asked for is done. */
    void rectified(String caseNo, String measures) {
        db.sql("""
                        update audit.round
                           set measures = :measures, rectified_at = :at
                         where case_no = :caseNo and no = (select max(no) from audit.round where case_no = :caseNo)
                        """)
                .param("measures", measures)
                .param("at", clock.instant())
                .param("caseNo", caseNo)
                .update();
    }

    void audited(String caseNo, Money submitted, Money audited, String reportNo) {
        db.sql("""
                        update audit.acceptance
                           set submitted_fen = :submitted, audited_fen = :audited, report_no = :reportNo
                         where case_no = :caseNo
                        """)
                .param("submitted", submitted.fen())
                .param("audited", audited.fen())
                .param("reportNo", reportNo)
                .param("caseNo", caseNo)
                .update();
    }

    void ended(String caseNo, Acceptance.Result result) {
        db.sql("update audit.acceptance set result = :result, result_at = :at where case_no = :caseNo")
                .param("result", result.name())
                .param("at", clock.instant())
                .param("caseNo", caseNo)
                .update();
    }
}
