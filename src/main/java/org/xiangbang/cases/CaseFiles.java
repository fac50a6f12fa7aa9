package org.xiangbang.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Region;

/** The case files. A write needs the transaction of the act that causes it. */
@Repository
public class CaseFiles {
    private static final String SELECT = """
            select case_no, kind, title, region, organization, applicant, status, amount_fen, suspended, opened_at, closed_at,
                   array(select r.region from cases.case_region r where r.case_no = f.case_no order by 1) as other_regions
              from cases.case_file f
             where case_no =""";

    private final JdbcClient db;
    private final CasePlaces places;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Held held = new Held();
    private final ReadOnce<String, CaseFile> files = new ReadOnce<>();
    private final ReadOnce<String, String> names = new ReadOnce<>();

    CaseFiles(JdbcClient db, CasePlaces places, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.places = places;
        this.clock = clock;
        this.events = events;
    }

    /** Returns the number of the case that a business key belongs to: what stands before its first dot. */
    public static String caseNo(String businessKey) {
        var dot = businessKey.indexOf('.');
        return dot < 0 ? businessKey : businessKey.substring(0, dot);
    }

    /** Returns the next number of its kind: {@code N-513228-2026-0001}. Organizations are numbered in one series: {@code S-000001}. */
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
                        insert into cases.case_number (series, last) values (:series, 1)
                        on conflict (series) do update set last = cases.case_number.last + 1
                        returning last
                        """).param("series", series).query(Integer.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void open(CaseFile file) {
        db.sql("""
                        insert into cases.case_file
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
                .param("openedAt", clock.instant())
                .update();
        held.written(file.caseNo());
        for (var other : file.otherRegions())
            db.sql("insert into cases.case_region (case_no, region) values (?, ?)")
                    .params(file.caseNo(), other.code())
                    .update();
    }

    /** @throws NotFound if there is no such case */
    public CaseFile find(String caseNo) {
        return held.holds(caseNo) ? held.file(caseNo, this::read) : read(caseNo);
    }

    private CaseFile read(String caseNo) {
        return files.of(caseNo, no -> read(SELECT + " :key", no).orElseThrow(() -> new NotFound(no)));
    }

    /** Returns the name of the organization with that number, which is the title of its case; if there is no such case, the number. */
    public String organizationName(String number) {
        return names.of(
                number,
                no -> db.sql("select title from cases.case_file where case_no = ? and kind = 'ORGANIZATION'")
                        .param(no)
                        .query(String.class)
                        .optional()
                        .orElse(no));
    }

    /** Returns the names that the organization had before, the newest first. */
    public List<String> formerNames(String number) {
        return db.sql("select title from cases.former_title where case_no = ? order by until desc, id desc")
                .param(number)
                .query(String.class)
                .list();
    }

    /** Locks the case; waits until no other transaction works on it. @throws NotFound if there is no such case */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile lock(String caseNo) {
        return take(caseNo).file();
    }

    /**
     * A case locked for the running transaction.
     *
     * @param waited whether another transaction held the case at first, so that what was read before may be out of date
     */
    public record Taken(CaseFile file, boolean waited) {}

    /** Works like {@link #lock}, and also says whether it had to wait for another transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Taken take(String caseNo) {
        if (held.holds(caseNo)) return new Taken(held.file(caseNo, this::read), false);
        return taken(SELECT + " :key", caseNo).orElseThrow(() -> new NotFound(caseNo));
    }

    /**
     * Works like {@link #take}, but finds and locks the case in one statement; empty when nothing is found.
     *
     * @param caseNo SQL of the caller that yields the number of the case for {@code :key}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Taken> takeOf(String caseNo, String key) {
        return taken(SELECT + " (" + caseNo + ")", key);
    }

    private Optional<Taken> taken(String select, String key) {
        var taken = read(select + " for no key update skip locked", key)
                .map(file -> new Taken(file, false))
                .or(() -> read(select + " for no key update", key).map(file -> new Taken(file, true)));
        taken.ifPresent(t -> held.hold(t.file()));
        return taken;
    }

    private Optional<CaseFile> read(String select, String key) {
        return db.sql(select).param("key", key).query(CaseFile.class).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void status(String caseNo, String status) {
        var kind = db.sql("update cases.case_file set status = :status where case_no = :caseNo returning kind")
                .param("status", status)
                .param("caseNo", caseNo)
                .query(String.class)
                .single();
        held.written(caseNo);
        events.publishEvent(new CaseEvent.Moved(caseNo, CaseFile.Kind.valueOf(kind), status));
    }

    /** Writes the last status and closes the case. What it was suspended for is over with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(String caseNo, String status) {
        set(caseNo, "closed_at", clock.instant());
        db.sql("delete from cases.suspension where case_no = ?").param(caseNo).update();
        set(caseNo, "suspended", false);
        status(caseNo, status);
        events.publishEvent(new CaseEvent.Closed(caseNo));
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
     * Suspends the case. Until every cause is lifted, only the steps that its model marks {@code whileSuspended} can be done.
     *
     * @param cause a word of the module that suspends: {@code project}, {@code listing}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void suspend(String caseNo, String cause) {
        var before = lock(caseNo).suspended();
        db.sql("insert into cases.suspension (case_no, cause) values (?, ?) on conflict do nothing")
                .params(caseNo, cause)
                .update();
        set(caseNo, "suspended", true);
        if (!before) events.publishEvent(new CaseEvent.Suspended(caseNo));
    }

    /** Lifts one cause. The case goes on when no other cause is left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(String caseNo, String cause) {
        var before = lock(caseNo).suspended();
        db.sql("delete from cases.suspension where case_no = ? and cause = ?")
                .params(caseNo, cause)
                .update();
        db.sql("""
                update cases.case_file
                   set suspended = exists (select 1 from cases.suspension s where s.case_no = :caseNo)
                 where case_no = :caseNo
                """).param("caseNo", caseNo).update();
        held.written(caseNo);
        if (before && !find(caseNo).suspended()) events.publishEvent(new CaseEvent.Resumed(caseNo));
    }

    /**
     * Puts the successor in the place of a division that has ended, or of an organization that was merged, and tells the modules to
     * do the same in what they keep of the case. A case that is closed keeps its place. Who saw it before sees it as before.
     *
     * @param from code of the division, or number of the organization; {@code to} likewise
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void succeed(String caseNo, String from, String to) {
        var file = lock(caseNo);
        if (file.closedAt() == null) places.succeed(file, from, to);
        held.written(caseNo);
        events.publishEvent(new CaseEvent.Succeeded(caseNo, from, to));
    }

    /** Changes the value, and publishes the change only if the value is a different one. */
    private void correct(String caseNo, String column, Object value) {
        var rows = db.sql(
                        "update cases.case_file set %1$s = :value where case_no = :caseNo and %1$s is distinct from :value"
                                .formatted(column))
                .param("value", value)
                .param("caseNo", caseNo)
                .update();
        if (rows > 0) events.publishEvent(new CaseEvent.Changed(caseNo));
    }

    private void set(String caseNo, String column, Object value) {
        db.sql("update cases.case_file set " + column + " = ? where case_no = ?")
                .params(value, caseNo)
                .update();
        held.written(caseNo);
    }

    /**
     * The case files that the running transaction has locked or opened. Nobody else can change them, so each is read once until
     * the transaction itself changes it.
     */
    private static final class Held {
        private final TransactionScoped<Map<String, Optional<CaseFile>>> held =
                new TransactionScoped<>(HashMap::new, unchanged -> {}, 0);

        boolean holds(String caseNo) {
            return TransactionSynchronizationManager.isSynchronizationActive()
                    && held.get().containsKey(caseNo);
        }

        /** Returns the file as it was read, and reads it again if it has changed. Call this only for a case that is held. */
        CaseFile file(String caseNo, Function<String, CaseFile> read) {
            var known = held.get().get(caseNo).orElseGet(() -> read.apply(caseNo));
            held.get().put(caseNo, Optional.of(known));
            return known;
        }

        void hold(CaseFile file) {
            held.get().put(file.caseNo(), Optional.of(file));
        }

        /** The file is held and has just been written, so what was read of it is out of date. */
        void written(String caseNo) {
            if (TransactionSynchronizationManager.isSynchronizationActive())
                held.get().put(caseNo, Optional.empty());
        }
    }
}
