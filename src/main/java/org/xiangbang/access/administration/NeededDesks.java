package org.xiangbang.access.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.access.Desks;
import org.xiangbang.access.Regions;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Region;

/**
 * Desks that the models need and that nobody was ever given, in the divisions that are in use: a county as soon as somebody holds a
 * desk there, with all its townships and villages; a city or province as soon as somebody holds one of its own desks.
 */
@Repository
class NeededDesks {
    private static final String MISSING = """
            with needed (digits, kind, number) as (select * from unnest(:digits::int[], :kinds::text[]) with ordinality),
                 used (place) as (
                    select distinct left(d.region, 6) from access.desk d
                      join access.holding h on h.desk = d.id and h.held_until is null
                     where d.department <> all(:outside)),
                 missing as (
                    select r.code, coalesce(case when n.digits = :village then r.parent end, r.code) as place, n.kind,
                           n.number
                      from used u
                      join access.region r
                        on r.code >= u.place and r.code < u.place || case when length(u.place) < 6 then '0' else ':' end
                      join needed n on n.digits = length(r.code)
                     where (r.valid_from is null or r.valid_from <= :today)
                       and (r.valid_until is null or r.valid_until > :today)
                       and not exists (select 1 from access.desk d where d.id = n.kind || '@' || r.code))
            """;

    private final JdbcClient db;
    private final DeskOffer offer;
    private final Regions regions;

    NeededDesks(JdbcClient db, DeskOffer offer, Regions regions) {
        this.db = db;
        this.offer = offer;
        this.regions = regions;
    }

    /**
     * A place with desks that nobody was ever given.
     *
     * @param name with that of its county, 黑水县芦花镇
     * @param desks its own
     * @param villages how many are missing in the villages below it
     */
    record Place(String place, String name, List<String> desks, int villages) {}

    /** @param count all that are missing, also those of the pages before and after */
    record Page(List<Place> items, long count, String next) {}

    private record Row(Place place, long count) {}

    private record Below(String code, int count) {}

    /**
     * Returns the counties and townships with something missing, in the order of their codes.
     *
     * @throws FormRefused naming {@code after} if it is no division
     */
    Page page(String after, int size) {
        regions.requirePlace(after);
        var rows = missing("""
                , places as (
                    select place, array_agg(kind order by number) filter (where code = place) as own,
                           count(*) filter (where code <> place)::int as villages, sum(count(*)) over () as total
                      from missing group by place)
                select p.place, coalesce(c.name, '') || coalesce(r.name, p.place) as name, p.own, p.villages, p.total
                  from places p
                  left join access.region r on r.code = p.place
                  left join access.region c on c.code = left(p.place, 6) and c.code <> p.place
                 where p.place > :after order by p.place limit :most
                """)
                .param("after", after)
                .param("most", size + 1)
                .query(NeededDesks::row)
                .list();
        var places = rows.stream().limit(size).map(Row::place).toList();
        return new Page(
                places,
                rows.isEmpty() ? 0 : rows.get(0).count(),
                rows.size() > size ? places.get(size - 1).place() : null);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var place = row.getString("place");
        var own = row.getArray("own");
        var kinds = own == null ? new String[0] : (String[]) own.getArray();
        return new Row(
                new Place(
                        place,
                        row.getString("name"),
                        Stream.of(kinds).map(kind -> kind + "@" + place).toList(),
                        row.getInt("villages")),
                row.getLong("total"));
    }

    /** Counts everything that is missing. */
    long count() {
        return missing("select count(*) from missing").query(Long.class).single();
    }

    boolean any() {
        return missing("select exists (select 1 from missing)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Counts what is missing below a division.
     *
     * @param place empty for the top
     * @param parts divisions below it
     * @return the count at and below each of the parts that lacks something; under an empty code what is missing elsewhere below
     */
    Map<String, Integer> below(String place, Collection<String> parts) {
        var counts = new HashMap<String, Integer>();
        missing("""
                select coalesce(part.code, '') as code, count(*)::int as count
                  from missing m left join unnest(:parts::text[]) part (code) on starts_with(m.code, part.code)
                 where m.code > :place and m.code < :place || ':' group by 1
                """)
                .param("place", place)
                .param("parts", parts.toArray(String[]::new))
                .query(Below.class)
                .list()
                .forEach(below -> counts.put(below.code(), below.count()));
        return counts;
    }

    private JdbcClient.StatementSpec missing(String select) {
        var needed = offer.needed();
        return db.sql(MISSING + select)
                .param("digits", needed.stream().map(NeededDesks::digits).toArray(Integer[]::new))
                .param("kinds", needed.stream().map(NeededDesks::kind).toArray(String[]::new))
                .param("outside", Desks.OUTSIDE.toArray(String[]::new))
                .param("village", Region.Level.VILLAGE.digits())
                .param("today", regions.today());
    }

    private static Integer digits(Desk desk) {
        return Region.Level.named(desk.region()).orElseThrow().digits();
    }

    private static String kind(Desk desk) {
        return desk.department() + "." + desk.post();
    }
}
