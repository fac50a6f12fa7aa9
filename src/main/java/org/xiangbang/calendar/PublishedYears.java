package org.xiangbang.calendar;

import java.sql.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.Official;

/**
 * The years whose calendar is known, and their special days. The days are cached in memory and read again when another year was
 * entered: in this copy of the program at once, in another copy within two seconds.
 */
@Repository
public class PublishedYears implements Supplier<WorkingDays.Announced> {
    private static final long LOOK_AFTER_NANOS = 2_000_000_000L;

    private static final String IN_FORCE = """
            select distinct on (y.year) y.id, y.year, y.document, y.login, y.name, y.at, y.reason,
                   (select count(*) from calendar.published_year e where e.year = y.year) as edition
              from calendar.published_year y
            """;

    private final JdbcClient db;
    private volatile Read read;

    PublishedYears(JdbcClient db) {
        this.db = db;
    }

    /** Returns the special days of all years from the cache. */
    @Override
    public WorkingDays.Announced get() {
        var known = read;
        if (known != null && System.nanoTime() - known.at() < LOOK_AFTER_NANOS) return known.days();
        var latest = latest();
        if (known == null || known.latest() != latest)
            known = new Read(latest, new WorkingDays.Announced(days(), last()), 0);
        known = new Read(known.latest(), known.days(), System.nanoTime());
        read = known;
        return known.days();
    }

    /** Clears the cache, so that the next call of {@link #get} reads the database. */
    void forget() {
        read = null;
    }

    private record Read(long latest, WorkingDays.Announced days, long at) {}

    /** Returns the years in force, the latest first. */
    public List<PublishedYear> all() {
        return db.sql(IN_FORCE + " order by y.year desc, y.id desc")
                .query(PublishedYear.class)
                .list();
    }

    public Optional<PublishedYear> find(int year) {
        return db.sql(IN_FORCE + " where y.year = ? order by y.year, y.id desc")
                .param(year)
                .query(PublishedYear.class)
                .optional();
    }

    public List<SpecialDay> days(int year) {
        return db.sql("select day, kind, holiday, document from calendar.special_day where year = ? order by day")
                .param(year)
                .query(SpecialDay.class)
                .list();
    }

    /** Returns the days of a year as its notice gives them, line by line. */
    public List<HolidayRow> rows(int year) {
        return HolidayRow.of(days(year));
    }

    List<SpecialDay> days() {
        return db.sql("select day, kind, holiday, document from calendar.special_day")
                .query(SpecialDay.class)
                .list();
    }

    /** Returns the number of the newest entry; every entry changes it. */
    long latest() {
        return db.sql("select coalesce(max(id), 0) from calendar.published_year")
                .query(Long.class)
                .single();
    }

    int first() {
        return bound("min");
    }

    int last() {
        return bound("max");
    }

    private int bound(String function) {
        return db.sql("select " + function + "(year) from calendar.published_year")
                .query(Integer.class)
                .single();
    }

    /** Waits until no other transaction publishes. */
    void lock() {
        db.sql("call calendar.lock_published_years()").update();
    }

    /** Replaces what was stored about the notice's year. */
    void put(YearNotice notice, Official by) {
        var days = notice.days();
        db.sql("delete from calendar.special_day where year = ?")
                .param(notice.year())
                .update();
        for (var special : days)
            db.sql("insert into calendar.special_day (day, kind, holiday, document, year) values (?, ?, ?, ?, ?)")
                    .params(
                            Date.valueOf(special.day()),
                            word(special),
                            special.holiday(),
                            special.document(),
                            notice.year())
                    .update();
        db.sql("""
                insert into calendar.published_year (year, document, login, name, reason, days)
                values (?, ?, ?, ?, nullif(?, ''), ?)
                """)
                .params(notice.year(), notice.document(), by.login(), by.name(), notice.reason(), lines(days))
                .update();
    }

    /** Returns the years that were entered so many seconds ago and for which the event was not published a second time yet. */
    List<PublishedYear> toFollow(int seconds) {
        return db.sql("""
                select id, year, document, login, name, at, reason, 0 as edition from calendar.published_year
                 where followed_at is null and at < now() - make_interval(secs => ?) order by id for update skip locked
                """).param(seconds).query(PublishedYear.class).list();
    }

    void followed(long id) {
        db.sql("update calendar.published_year set followed_at = now() where id = ?")
                .param(id)
                .update();
    }

    static String lines(List<SpecialDay> days) {
        return days.stream()
                .map(d ->
                        d.day() + "," + word(d) + "," + d.holiday() + (d.document() == null ? "" : "," + d.document()))
                .collect(Collectors.joining("\n"));
    }

    private static String word(SpecialDay special) {
        return special.kind().name().toLowerCase(Locale.ROOT);
    }
}
