package org.xiangbang.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.RegionScope;
import org.xiangbang.access.Regions;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.Rule;

/** The rows of the counties' yearly calls for needs (L-07). */
@Repository
public class CollectionRounds {
    static final Rule COUNTY_OPENS_ROUNDS = new Rule("needs.county-opens-rounds", "rules L-01, L-07");

    private final JdbcClient db;
    private final Regions regions;
    private final Clock clock;

    CollectionRounds(JdbcClient db, Regions regions, Clock clock) {
        this.db = db;
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * Returns the county whose round this official may open as chief of the agriculture bureau, for a county that has ended the one
     * that has taken its place; null for other officials.
     */
    public Region countyOf(Official by) {
        return by.desks().stream()
                .filter(d -> d.department().equals("agriculture") && d.post().equals("chief"))
                .map(d -> regions.current(new Region(d.region())))
                .findFirst()
                .orElse(null);
    }

    /**
     * @throws FormRefused if the round ends before it begins, or was opened before
     * @throws org.xiangbang.shared.RuleBroken {@code needs.county-opens-rounds} for any other desk
     */
    @Transactional
    public CollectionRound open(int libraryYear, LocalDate opensOn, LocalDate closesOn, String note, Official by) {
        var county = countyOf(by);
        if (county == null) throw COUNTY_OPENS_ROUNDS.broken();
        if (closesOn.isBefore(opensOn)) throw new FormRefused("closesOn", "needs.end-before-start", opensOn, closesOn);
        try {
            db.sql("""
                    insert into needs.collection_round (region, library_year, opens_on, closes_on, note, opened_by, opened_at)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(county.code(), libraryYear, opensOn, closesOn, note, by.name(), clock.instant())
                    .update();
        } catch (DuplicateKeyException opened) {
            throw new FormRefused("opensOn", "needs.round-opened", String.valueOf(libraryYear), opensOn);
        }
        return new CollectionRound(county, libraryYear, opensOn, closesOn, note, by.name());
    }

    /** Returns the rounds of the places that an official sees, the newest first. */
    public List<CollectionRound> list(Official by) {
        var counties = RegionScope.of(by).regions().stream()
                .map(r -> r.at(Region.Level.COUNTY).orElse(r).code())
                .toList();
        if (counties.isEmpty()) return List.of();
        return db.sql("""
                select * from needs.collection_round r
                 where exists (select 1 from unnest(string_to_array(:places, ',')) place where starts_with(r.region, place))
                 order by opens_on desc, id desc limit 100
                """)
                .param("places", String.join(",", counties))
                .query(CollectionRound.class)
                .list();
    }

    /**
     * Returns the library year of what is reported there today: that of an open round, else in the last quarter the next year and
     * before that the current one (L-07).
     */
    int libraryYear(Region place) {
        var today = LocalDate.now(clock);
        var coming = today.getMonthValue() >= Month.OCTOBER.getValue() ? today.getYear() + 1 : today.getYear();
        return db.sql("""
                select library_year from needs.collection_round
                 where starts_with(:place, region) and :today between opens_on and closes_on
                 order by length(region) desc, opens_on desc limit 1
                """)
                .param("place", place.code())
                .param("today", today)
                .query(Integer.class)
                .optional()
                .orElse(coming);
    }
}
