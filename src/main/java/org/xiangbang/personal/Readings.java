package org.xiangbang.personal;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.OfficialAct;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.Seat;
import org.xiangbang.shared.personal.PersonalField;
import org.xiangbang.shared.personal.PersonalFields;

/**
 * The record of who read a personal field whole (rules X-15; ours, decision 0296). Rows are added and never changed; the database dates
 * them.
 */
@Repository
public class Readings {
    private static final String LIMIT = """
            (select most_per_hour from personal.reading_limit
              where valid_from <= (r.at at time zone 'Asia/Shanghai')::date order by valid_from desc limit 1)
            """;

    private static final String RULE = "X-15";

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    Readings(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /**
     * Records one reading, in the transaction in which it is shown: a row for auditors, and an act in the trace of the case, both without
     * what was read.
     *
     * @param place the division of the case, whose auditors read the record
     * @param fields names of the list of personal fields that may be read with a reason
     * @throws IllegalArgumentException for a field that nobody may read so
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String caseNo, Region place, Seat seat, Official by, List<String> fields, String reason) {
        for (var field : fields)
            if (PersonalFields.find(field).filter(PersonalField::takesReason).isEmpty())
                throw new IllegalArgumentException("nobody reads " + field + " whole with a reason");
        db.sql("""
                insert into personal.reading (login, person, name, desk, principal, case_no, place, fields, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        by.login(),
                        by.person(),
                        by.name(),
                        seat.desk().id(),
                        seat.principal().map(principal -> principal.login()).orElse(null),
                        caseNo,
                        place.code(),
                        fields.toArray(String[]::new),
                        reason)
                .update();
        events.publishEvent(act(caseNo, seat, by, reason));
    }

    private static OfficialAct act(String caseNo, Seat seat, Official by, String reason) {
        var principal = seat.principal().orElse(null);
        return new OfficialAct(
                caseNo,
                by,
                seat.desk(),
                "read-numbers",
                null,
                null,
                null,
                reason,
                Map.of(),
                List.of(),
                RULE,
                principal);
    }

    /**
     * Returns readings of the cases of some places, the newest first.
     *
     * @param places codes of divisions; an empty text is everywhere
     * @param before only those before this one; null to begin
     */
    List<Reading> of(List<String> places, Long before, int most) {
        return db.sql("""
                select r.id, r.at, r.login, r.name, r.desk, r.principal, r.case_no, r.fields, r.reason,
                       (select count(*) from personal.reading e
                         where e.login = r.login and e.at > r.at - interval '1 hour' and e.at <= r.at) > %s as often
                  from personal.reading r
                 where exists (select 1 from unnest(:places::text[]) place where starts_with(r.place, place))
                   and (:before::bigint is null or r.id < :before)
                 order by r.id desc limit :most
                """.formatted(LIMIT))
                .param("places", places.toArray(String[]::new))
                .param("before", before)
                .param("most", most)
                .query(Reading.class)
                .list();
    }

    /** @param readings of the last hour; {@code often} counts the persons among the readers who read more than is allowed */
    record LastHour(int readings, int often) {}

    LastHour lastHour() {
        return db.sql("""
                select coalesce(sum(one.readings), 0)::int as readings, (count(*) filter (where one.readings > one.most))::int as often
                  from (select r.login, count(*) as readings, min(%s) as most from personal.reading r
                         where r.at > clock_timestamp() - interval '1 hour' group by r.login) one
                """.formatted(LIMIT)).query(LastHour.class).single();
    }

    /** Returns how many readings a person may do within an hour today without being noticed. */
    int mostPerHour() {
        return db.sql("select %s from (select clock_timestamp() as at) r".formatted(LIMIT))
                .query(Integer.class)
                .single();
    }
}
