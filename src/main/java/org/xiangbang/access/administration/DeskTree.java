package org.xiangbang.access.administration;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.access.Desks;
import org.xiangbang.access.Regions;
import org.xiangbang.shared.Desk;

/** Reads the desks of one place at a time, and the desks that nobody holds, page by page. */
@Repository
class DeskTree {
    /** More desks than any office has; the search finds the others. */
    static final int MOST = 100;

    private static final String VACANT = """
            not exists (select 1 from access.holding h join access.account a on a.login = h.login
                         where h.desk = d.id and h.held_until is null and a.disabled_at is null)
            """;

    private final JdbcClient db;
    private final Regions regions;

    DeskTree(JdbcClient db, Regions regions) {
        this.db = db;
        this.regions = regions;
    }

    /** How many desks a place has, and how many of them nobody holds. */
    record Count(String region, int desks, int vacant) {
        static Count none(String region) {
            return new Count(region, 0, 0);
        }
    }

    /**
     * @param until the last day
     * @param limited whether only in some processes
     */
    record ActingDeputy(String principal, String login, String name, LocalDate until, boolean limited) {}

    /** Is there a division, and does an official hold a desk? */
    record Begun(boolean divisions, boolean desks) {}

    Begun begun() {
        return db.sql("""
                select exists (select 1 from access.region) as divisions,
                       exists (select 1 from access.holding h join access.desk d on d.id = h.desk
                                where h.held_until is null and d.department <> all(?)) as desks
                """)
                .param(Desks.OUTSIDE.toArray(String[]::new))
                .query(Begun.class)
                .single();
    }

    /** Returns the desks that are on the list at exactly that place, at most one more than {@link #MOST}. */
    List<Desk> at(String place) {
        return db.sql("select id from access.desk where region = ? order by id limit ?")
                .params(place, MOST + 1)
                .query((row, n) -> Desk.parse(row.getString(1)))
                .list();
    }

    /** Returns who acts today for one of these people. */
    List<ActingDeputy> deputies(Collection<String> principals) {
        if (principals.isEmpty()) return List.of();
        return db.sql("""
                select d.principal, d.deputy as login, p.name, d.until_day as "until", d.processes <> '{}' as limited
                  from access.deputyship d join access.account a on a.login = d.deputy join access.person p on p.id = a.person
                 where d.ended_at is null and :today between d.from_day and d.until_day and a.disabled_at is null
                   and d.principal = any(:principals)
                 order by d.principal, d.from_day, d.deputy
                """)
                .param("today", regions.today())
                .param("principals", principals.toArray(String[]::new))
                .query(ActingDeputy.class)
                .list();
    }

    /** Counts the desks at each of these places, not below them. */
    Map<String, Count> counts(Collection<String> places) {
        var counts = new HashMap<String, Count>();
        db.sql("""
                select d.region, count(*)::int as desks, (count(*) filter (where %s))::int as vacant
                  from access.desk d where d.region = any(:places) group by d.region
                """.formatted(VACANT))
                .param("places", places.toArray(String[]::new))
                .query(Count.class)
                .list()
                .forEach(count -> counts.put(count.region(), count));
        return counts;
    }

    /** Is there a desk that nobody holds? Cheaper than to count them, for what every page of the administrator asks. */
    boolean anyVacant() {
        return db.sql("select exists (select 1 from access.desk d where " + VACANT + ")")
                .query(Boolean.class)
                .single();
    }

    /** Counts the desks that nobody holds. */
    long vacant() {
        return db.sql("select count(*) from access.desk d where " + VACANT)
                .query(Long.class)
                .single();
    }

    /**
     * Returns desks that nobody holds, in the order of their places.
     *
     * @param place only at and below this region; empty for all
     * @param after the last desk of the page before; null for the first page
     */
    List<Desk> vacant(String place, Desk after, int most) {
        return db.sql("""
                select d.id from access.desk d
                 where (:place = '' or d.region >= :place and d.region < :place || ':')
                   and (:id = '' or (d.region, d.id) > (:region, :id)) and %s
                 order by d.region, d.id limit :most
                """.formatted(VACANT))
                .param("place", place)
                .param("id", after == null ? "" : after.id())
                .param("region", after == null ? "" : after.region())
                .param("most", most)
                .query((row, n) -> Desk.parse(row.getString(1)))
                .list();
    }
}
