package org.xiangbang.access.duties;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.DeskNames;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Verdict;

/**
 * Separation of duties (不相容岗位, rules 2.3): a person who did one duty in a case may not do certain later ones in it. It is judged
 * by the natural person, whatever account or desk was used, and by everybody in whose name an act is done.
 */
@Repository
public class Duties {
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final JdbcClient db;
    private final DeskNames names;
    private final MessageSource messages;

    Duties(JdbcClient db, DeskNames names, MessageSource messages) {
        this.db = db;
        this.names = names;
        this.messages = messages;
    }

    /** @param by the person who did it in that person's name; null when that person did it */
    private record Done(long person, String duty, String desk, Instant at, Long by) {}

    /**
     * May the duty be done in this case by all of these people? The first in the collection is the person who does it, the others
     * are those for whom this person acts. The refusal names who did what.
     */
    public Verdict check(String caseNo, Collection<Long> persons, String duty) {
        return check(caseNo, persons, persons.iterator().next(), named(duty));
    }

    /** Works like {@link #check(String, Collection, String)} for a person who is not the reader, so the refusal names this person too. */
    public Verdict checkOther(String caseNo, Collection<Long> persons, String duty) {
        return check(caseNo, persons, null, named(duty));
    }

    /** May this person do that duty in this case, after all they did in it before? */
    public Verdict check(String caseNo, long person, Duty duty) {
        return check(caseNo, List.of(person), person, duty);
    }

    /**
     * Works like {@link #check(String, long, Duty)}, with the word of the model.
     *
     * @throws IllegalArgumentException if there is no such duty
     */
    public Verdict check(String caseNo, long person, String duty) {
        return check(caseNo, person, named(duty));
    }

    private Verdict check(String caseNo, Collection<Long> persons, Long reader, Duty duty) {
        for (var done : done(caseNo, persons)) {
            var rule = DutyConflict.between(Duty.valueOf(done.duty()), duty);
            if (rule.isPresent())
                return Verdict.of(
                        false,
                        rule.get(),
                        names.of(Desk.parse(done.desk()), locale()),
                        SHOWN.format(done.at()),
                        who(done, reader));
        }
        return new Verdict.Allowed();
    }

    /** Returns, of all who did something in this case, those who may not do that duty in it, each with the rule. */
    public Map<Long, Verdict> barred(String caseNo, String duty) {
        var people = db.sql("select distinct person from access.duty_done where case_no = ?")
                .param(caseNo)
                .query(Long.class)
                .list();
        var barred = new HashMap<Long, Verdict>();
        for (var person : people) {
            var verdict = checkOther(caseNo, List.of(person), duty);
            if (!verdict.allowed()) barred.put(person, verdict);
        }
        return barred;
    }

    /** Records in the act's transaction what the person did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String caseNo, long person, String duty, String step, Desk desk, Instant at) {
        record(caseNo, List.of(person), duty, step, desk, at);
    }

    /** Records it for everybody to whom the act counts. The person who acted is the first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String caseNo, Collection<Long> persons, String duty, String step, Desk desk, Instant at) {
        var actor = persons.iterator().next();
        for (var person : persons)
            db.sql("""
                    insert into access.duty_done (case_no, person, duty, step, desk, at, done_by) values (?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(
                            caseNo,
                            person,
                            named(duty).name(),
                            step,
                            desk.id(),
                            at,
                            person.equals(actor) ? null : actor)
                    .update();
    }

    /** Deletes what was recorded for that act, because the decision was taken back (decision 0064). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lift(String caseNo, String step, Desk desk, Instant at) {
        db.sql("delete from access.duty_done where case_no = ? and step = ? and desk = ? and at = ?")
                .params(caseNo, step, desk.id(), at)
                .update();
    }

    /** Returns, by case, the duties that a person has done or that others have done in their name. */
    public Map<String, List<Duty>> doneBy(long person) {
        return db
                .sql("select distinct case_no, duty from access.duty_done where person = ?")
                .param(person)
                .query((row, n) -> Map.entry(row.getString("case_no"), Duty.valueOf(row.getString("duty"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Does one of these earlier duties forbid the later one? */
    public static boolean conflict(Collection<Duty> earlier, String later) {
        return earlier.stream()
                .anyMatch(done -> DutyConflict.between(done, named(later)).isPresent());
    }

    private List<Done> done(String caseNo, Collection<Long> persons) {
        var order = List.copyOf(persons);
        return db
                .sql("""
                select person, duty, desk, at, done_by as by from access.duty_done
                 where case_no = :case and person = any(:persons) order by at desc
                """)
                .param("case", caseNo)
                .param("persons", persons.toArray(Long[]::new))
                .query(Done.class)
                .list()
                .stream()
                .sorted(Comparator.comparingInt(done -> order.indexOf(done.person())))
                .toList();
    }

    /** Says who did it: 您 · 您（由张三代理） · 您代理的李四 · 您代理的李四（由张三代理） · 李四 · 李四（由张三代理） */
    private String who(Done done, Long reader) {
        var whom = reader == null ? "other" : reader == done.person() ? "you" : "principal";
        var key = "duties.who." + whom + (done.by() == null ? "" : ".by");
        return messages.getMessage(key, new Object[] {name(done.person()), name(done.by())}, locale());
    }

    private String name(Long person) {
        return person == null
                ? null
                : db.sql("select name from access.person where id = ?")
                        .param(person)
                        .query(String.class)
                        .single();
    }

    /** Returns the reader's language; it is Chinese unless the request asks for another one. */
    private static Locale locale() {
        return LocaleContextHolder.getLocaleContext() == null
                ? Locale.SIMPLIFIED_CHINESE
                : LocaleContextHolder.getLocale();
    }

    private static Duty named(String word) {
        return Duty.named(word).orElseThrow(() -> new IllegalArgumentException("no such duty: " + word));
    }
}
