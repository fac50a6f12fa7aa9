package org.xiangbang.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Verdict;

/**
 * Separation of duties (不相容岗位, rules 2.3): who did one duty in a case may not do certain later ones in it. Judged on the
 * natural person, whatever account or desk was used.
 */
@Service
public class Duties {
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final JdbcClient db;
    private final DeskNames names;

    Duties(JdbcClient db, DeskNames names) {
        this.db = db;
        this.names = names;
    }

    private record Done(String duty, String desk, Instant at) {}

    /** May the duty be done in this case by all of these, the deputy and everybody stood in for? */
    public Verdict check(String caseNo, Collection<Long> persons, String duty) {
        return persons.stream()
                .map(person -> check(caseNo, person, duty))
                .filter(verdict -> !verdict.allowed())
                .findFirst()
                .orElseGet(Verdict.Allowed::new);
    }

    /** May this person do that duty in this case, after all they did in it before? */
    public Verdict check(String caseNo, long person, Duty duty) {
        for (var done : done(caseNo, person)) {
            var rule = DutyConflict.between(Duty.valueOf(done.duty()), duty);
            if (rule.isPresent())
                return Verdict.of(
                        false, rule.get(), names.of(Desk.parse(done.desk()), reader()), SHOWN.format(done.at()));
        }
        return new Verdict.Allowed();
    }

    /**
     * As {@link #check(String, long, Duty)}, with the word of the model.
     *
     * @throws IllegalArgumentException if there is no such duty
     */
    public Verdict check(String caseNo, long person, String duty) {
        return check(caseNo, person, named(duty));
    }

    /** Remembers, in the act's transaction, what the person did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String caseNo, long person, String duty, String step, Desk desk, Instant at) {
        db.sql("insert into access.duty_done (case_no, person, duty, step, desk, at) values (?, ?, ?, ?, ?, ?)")
                .params(caseNo, person, named(duty).name(), step, desk.id(), Timestamp.from(at))
                .update();
    }

    /** As {@link #record(String, long, String, String, Desk, Instant)}, for everybody to whom the act counts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String caseNo, Collection<Long> persons, String duty, String step, Desk desk, Instant at) {
        persons.forEach(person -> record(caseNo, person, duty, step, desk, at));
    }

    private List<Done> done(String caseNo, long person) {
        return db.sql("select duty, desk, at from access.duty_done where case_no = ? and person = ? order by at desc")
                .params(caseNo, person)
                .query((row, n) -> new Done(
                        row.getString("duty"),
                        row.getString("desk"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Chinese unless the request asks for something else. */
    private static Locale reader() {
        return LocaleContextHolder.getLocaleContext() == null
                ? Locale.SIMPLIFIED_CHINESE
                : LocaleContextHolder.getLocale();
    }

    private static Duty named(String word) {
        return Duty.named(word).orElseThrow(() -> new IllegalArgumentException("no such duty: " + word));
    }
}
