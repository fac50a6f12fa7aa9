package org.xiangbang.access.divisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.access.RegionScope;
import org.xiangbang.access.Regions;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.VisibleText;

/**
 * Finds a few divisions among hundreds of thousands by a name, a code or the one above them. Names and codes are public, so whoever
 * is signed in finds all that are in force; the reader's own places come first.
 */
@Repository
class DivisionSearch {
    static final int MOST = 50;
    private static final int OF_A_WORD = 20;

    /** A single character begins up to fifteen thousand names; so many of them are put in order. */
    private static final int LOOKED_AT = 500;

    private static final String FOUND = """
            select r.code, r.name, r.parent,
                   (select string_agg(p.name, '' order by length(p.code)) from access.region p
                     where p.code in (left(r.code, 2), left(r.code, 4), left(r.code, 6), left(r.code, 9), r.code)) as full_name
              from access.region r
             where (r.valid_from is null or r.valid_from <= :today) and (r.valid_until is null or r.valid_until > :today)
            """;

    private final JdbcClient db;
    private final Regions regions;

    DivisionSearch(JdbcClient db, Regions regions) {
        this.db = db;
        this.regions = regions;
    }

    /** @param fullName every name from the province down, without separators */
    record Found(String code, String name, String parent, String fullName) {}

    /** Returns the reader's places with those directly below them; the provinces for a person who has no place. */
    List<Found> start(Official reader) {
        var own = places(reader);
        if (own.isEmpty()) return below(null, "", MOST);
        var found = new ArrayList<Found>();
        for (var place : own) {
            found.addAll(exact(place));
            if (found.size() < MOST) found.addAll(below(place, "", MOST - found.size()));
        }
        return found.stream().distinct().limit(MOST).toList();
    }

    /** Returns the code of a full name; any other text stays as it is. */
    private String called(String sought) {
        var code = regions.typed(sought);
        return code.equals(sought) || !regions.fullName(new Region(code)).equals(sought) ? sought : code;
    }

    /**
     * Answers what somebody types: for a code or a full name the division with those directly below it, for the beginning of a code what begins so
     * on the next level, for words the divisions whose names have them; outside of the reader's places names begin with them.
     */
    List<Found> typed(String text, Official reader) {
        var sought = VisibleText.of(text);
        if (sought.isEmpty()) return start(reader);
        var code = called(sought);
        if (!code.matches("[0-9]+")) return named(sought, reader);
        var exact = exact(code);
        if (exact.isEmpty()) return beginning(code);
        var found = new ArrayList<>(exact);
        found.addAll(below(code, "", MOST));
        return found;
    }

    /** Returns those directly below a division in the order of codes; null for those at the top. */
    List<Found> below(String parent, String after, int most) {
        var there = parent == null ? " and r.parent is null" : " and r.parent = :parent";
        return db.sql(FOUND + there + " and r.code > :after order by r.code limit :most")
                .param("today", today())
                .param("parent", parent)
                .param("after", after)
                .param("most", most)
                .query(Found.class)
                .list();
    }

    /** @throws org.xiangbang.shared.FormRefused as from {@link Regions#requirePlace} */
    void requirePlace(String after) {
        regions.requirePlace(after);
    }

    /** @throws org.xiangbang.shared.FormRefused naming {@code parent} if there is no such division */
    void requireParent(String code) {
        regions.require("parent", code);
    }

    private List<Found> exact(String code) {
        return db.sql(FOUND + " and r.code = :code")
                .param("today", today())
                .param("code", code)
                .query(Found.class)
                .list();
    }

    private List<Found> beginning(String code) {
        var nearest = db.sql("select access.nearest_division(?)")
                .param(code)
                .query(String.class)
                .optional();
        var there = nearest.isPresent() ? " and r.parent = :parent" : " and r.parent is null";
        return db.sql(FOUND + there + " and r.code > :code and r.code < :code || ':' order by r.code limit :most")
                .param("today", today())
                .param("parent", nearest.orElse(null))
                .param("code", code)
                .param("most", OF_A_WORD)
                .query(Found.class)
                .list();
    }

    private List<Found> named(String words, Official reader) {
        var found = new ArrayList<Found>();
        for (var place : places(reader))
            if (found.size() < OF_A_WORD) found.addAll(within(place, words, OF_A_WORD - found.size()));
        if (found.size() < OF_A_WORD) found.addAll(everywhere(words));
        return found.stream().distinct().limit(OF_A_WORD).toList();
    }

    private List<Found> within(String place, String words, int most) {
        return db.sql(FOUND + """
                 and r.code >= :place and r.code < :place || ':' and position(:words in r.name) > 0 order by r.code limit :most
                """)
                .param("today", today())
                .param("place", place)
                .param("words", words)
                .param("most", most)
                .query(Found.class)
                .list();
    }

    private List<Found> everywhere(String words) {
        return db.sql(FOUND + """
                 and r.code in (select n.code from access.region n where n.name like :beginning limit :looked)
                 order by length(r.code), r.code limit :most
                """)
                .param("today", today())
                .param("beginning", words.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("looked", LOOKED_AT)
                .param("most", OF_A_WORD)
                .query(Found.class)
                .list();
    }

    private static List<String> places(Official reader) {
        return RegionScope.of(reader).regions().stream().map(Region::code).toList();
    }

    private LocalDate today() {
        return regions.today();
    }
}
