package org.xiangbang.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Region;

/** The case files; writing to them needs the act's transaction. */
@Repository
public class CaseFiles {
    private static final String SELECT = """
            select case_no, kind, title, region, organization, applicant, status, amount_fen, suspended, opened_at, closed_at,
                   array(select r.region from engine.case_region r where r.case_no = f.case_no order by 1) as others
              from engine.case_file f
             where case_no =""";

    private static final String SELECT_OF_TASK = SELECT + """
             (select split_part(p.business_key_, '.', 1) from public.act_ru_task t
                join public.act_ru_execution p on p.id_ = t.proc_inst_id_ where t.id_ = :key)
            """;

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final CaseLock lock;
    private final CaseFileCache held = new CaseFileCache();

    CaseFiles(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.lock = new CaseLock(db, CaseFiles::file);
        this.clock = clock;
        this.events = events;
    }

    /** The case that a business key belongs to: what stands before its first dot. */
    public static String caseNo(String businessKey) {
        var dot = businessKey.indexOf('.');
        return dot < 0 ? businessKey : businessKey.substring(0, dot);
    }

    /** The next number of its kind: {@code N-513228-2026-0001}; organizations count through: {@code S-000001}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String nextNumber(CaseFile.Kind kind, Region place) {
        if (kind == CaseFile.Kind.ORGANIZATION) return "S-%06d".formatted(next("S"));
        var county = place.at(Region.Level.COUNTY).orElse(place).code();
        var year =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).getYear();
        var series = "%s-%s-%d".formatted(kind.letter(), county, year);
        return "%s-%04d".formatted(series, next(series));
    }

    private int next(String series) {
        return db.sql("""
                        insert into engine.case_number (series, last) values (:series, 1)
                        on conflict (series) do update set last = engine.case_number.last + 1
                        returning last
                        """).param("series", series).query(Integer.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void open(CaseFile file) {
        db.sql("""
                        insert into engine.case_file
                            (case_no, kind, title, region, organization, applicant, status, amount_fen, opened_at)
                        values (:caseNo, :kind, :title, :region, :organization, :applicant, :status, :amount, :openedAt)
                        """)
                .param("caseNo", file.caseNo())
                .param("kind", file.kind().name())
                .param("title", file.title())
                .param("region", file.region().code())
                .param("organization", file.organization())
                .param("applicant", file.applicant().id())
                .param("status", file.status())
                .param("amount", file.amount() == null ? null : file.amount().fen())
                .param("openedAt", Timestamp.from(clock.instant()))
                .update();
        held.written(file.caseNo());
        for (var other : file.otherRegions())
            db.sql("insert into engine.case_region (case_no, region) values (?, ?)")
                    .params(file.caseNo(), other.code())
                    .update();
    }

    /** @throws NotFound if there is no such case */
    public CaseFile find(String caseNo) {
        return held.holds(caseNo) ? held.file(caseNo, this::read) : read(caseNo);
    }

    private CaseFile read(String caseNo) {
        return db.sql(SELECT + " :caseNo")
                .param("caseNo", caseNo)
                .query(CaseFiles::file)
                .optional()
                .orElseThrow(() -> new NotFound(caseNo));
    }

    /** What the organization of that number is called: its case carries its name; the number where there is none. */
    public String organizationName(String number) {
        return db.sql("select title from engine.case_file where case_no = ? and kind = 'ORGANIZATION'")
                .param(number)
                .query(String.class)
                .optional()
                .orElse(number);
    }

    /** Waits until nobody else works on the case. @throws NotFound if there is no such case */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile lock(String caseNo) {
        return take(caseNo).file();
    }

    /** As {@link #lock}, and says whether somebody else had to finish first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseLock.Taken take(String caseNo) {
        if (held.holds(caseNo)) return new CaseLock.Taken(held.file(caseNo, this::read), false);
        return taken(SELECT + " :key", caseNo).orElseThrow(() -> new NotFound(caseNo));
    }

    /** As {@link #take}, the case of an open task; empty when there is no such task. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<CaseLock.Taken> takeOf(String taskId) {
        return taken(SELECT_OF_TASK, taskId);
    }

    private Optional<CaseLock.Taken> taken(String select, String key) {
        var taken = lock.take(select, key);
        taken.ifPresent(t -> held.hold(t.file()));
        return taken;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void status(String caseNo, String status) {
        var kind = db.sql("update engine.case_file set status = :status where case_no = :caseNo returning kind")
                .param("status", status)
                .param("caseNo", caseNo)
                .query(String.class)
                .single();
        held.written(caseNo);
        events.publishEvent(new CaseEvent.Moved(caseNo, CaseFile.Kind.valueOf(kind), status));
    }

    /** The last status; the case is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(String caseNo, String status) {
        set(caseNo, "closed_at", Timestamp.from(clock.instant()));
        status(caseNo, status);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void title(String caseNo, String title) {
        correct(caseNo, "title", title);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void organization(String caseNo, String number) {
        correct(caseNo, "organization", number);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void applicant(String caseNo, Desk desk) {
        set(caseNo, "applicant", desk.id());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void amount(String caseNo, Money amount) {
        correct(caseNo, "amount_fen", amount.fen());
    }

    /**
     * Until every cause is lifted nothing of the case moves but the steps that its model marks {@code whileSuspended}.
     *
     * @param cause a word of the module that suspends: {@code project}, {@code listing}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void suspend(String caseNo, String cause) {
        var before = lock(caseNo).suspended();
        db.sql("insert into engine.suspension (case_no, cause) values (?, ?) on conflict do nothing")
                .params(caseNo, cause)
                .update();
        set(caseNo, "suspended", true);
        if (!before) events.publishEvent(new CaseEvent.Suspended(caseNo));
    }

    /** Lifts one cause; the case moves again when no other holds. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(String caseNo, String cause) {
        var before = lock(caseNo).suspended();
        db.sql("delete from engine.suspension where case_no = ? and cause = ?")
                .params(caseNo, cause)
                .update();
        db.sql("""
                update engine.case_file
                   set suspended = exists (select 1 from engine.suspension s where s.case_no = :caseNo)
                 where case_no = :caseNo
                """).param("caseNo", caseNo).update();
        held.written(caseNo);
        if (before && !find(caseNo).suspended()) events.publishEvent(new CaseEvent.Resumed(caseNo));
    }

    /** Says so only when the value is another one than before. */
    private void correct(String caseNo, String column, Object value) {
        var rows = db.sql(
                        "update engine.case_file set %1$s = :value where case_no = :caseNo and %1$s is distinct from :value"
                                .formatted(column))
                .param("value", value)
                .param("caseNo", caseNo)
                .update();
        if (rows > 0) events.publishEvent(new CaseEvent.Changed(caseNo));
    }

    private void set(String caseNo, String column, Object value) {
        db.sql("update engine.case_file set " + column + " = ? where case_no = ?")
                .params(value, caseNo)
                .update();
        held.written(caseNo);
    }

    private static CaseFile file(ResultSet row, int number) throws SQLException {
        var amount = row.getObject("amount_fen", Long.class);
        var closed = row.getTimestamp("closed_at");
        var others = Stream.of((String[]) row.getArray("others").getArray());
        return new CaseFile(
                row.getString("case_no"),
                CaseFile.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                new Region(row.getString("region")),
                others.map(Region::new).toList(),
                row.getString("organization"),
                Desk.parse(row.getString("applicant")),
                row.getString("status"),
                amount == null ? null : new Money(amount),
                row.getBoolean("suspended"),
                row.getTimestamp("opened_at").toInstant(),
                closed == null ? null : closed.toInstant());
    }
}
