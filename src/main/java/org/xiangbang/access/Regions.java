package org.xiangbang.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.VisibleText;

/** Finds the administrative divisions that were entered in this installation; there may be hundreds of thousands. */
@Repository("regions")
public class Regions {
    private static final String DIVISION = """
            select code, name, parent, valid_from as "from", valid_until as "until", successor, demonstration
              from access.region
            """;

    /** The place of a desk may also be an organization's number or a login, which is no division. */
    private static final Predicate<String> DIGITS = Pattern.compile("[0-9]+").asMatchPredicate();

    private final JdbcClient db;
    private final Clock clock;
    private final KnownDivisions known = new KnownDivisions(this::read);

    Regions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Finds a division, also one that has ended; empty for a malformed code and for one that nobody entered. */
    public Optional<NamedRegion> find(String code) {
        return division(code).map(Division::named);
    }

    /** Does the same, with all that is known of it. */
    public Optional<Division> division(String code) {
        if (code == null || !DIGITS.test(code)) return Optional.empty();
        return known.find(code);
    }

    /**
     * Returns the code of what somebody typed: for a full name that of its division, for a short one that of the only division in
     * force that is called so. A code stays as it is, and so does a name of several divisions or of none, which a refusal then repeats.
     */
    public String typed(String text) {
        if (VisibleText.isEmpty(text) || DIGITS.test(text)) return text;
        var below = ofFullName(text);
        if (below.isPresent()) return below.get();
        var named = db.sql("""
                        select code from access.region
                         where name = :name and (valid_from is null or valid_from <= :today)
                           and (valid_until is null or valid_until > :today)
                         limit 2
                        """)
                .param("name", text)
                .param("today", today())
                .query(String.class)
                .list();
        return named.size() == 1 ? named.get(0) : text;
    }

    /** Follows a full name from the top down, where each name is that of one division in force below the one before. */
    private Optional<String> ofFullName(String text) {
        String found = null;
        for (int read = 0; read < text.length(); ) {
            var next = beginning(found, text.substring(read));
            if (next.isEmpty()) return Optional.empty();
            found = next.get().code();
            read += next.get().name().length();
        }
        return found == null || !text.equals(fullName(new Region(found))) ? Optional.empty() : Optional.of(found);
    }

    /** Finds the division below one with whose name a text begins: that with the longest name, and none where two are called so. */
    private Optional<Division> beginning(String parent, String text) {
        var there = parent == null ? " where parent is null" : " where parent = :parent";
        var named = db.sql(DIVISION + there + """
                   and starts_with(:text, name)
                   and (valid_from is null or valid_from <= :today) and (valid_until is null or valid_until > :today)
                 order by length(name) desc, code limit 2
                """)
                .param("parent", parent)
                .param("text", text)
                .param("today", today())
                .query(Division.class)
                .list();
        var twice = named.size() == 2 && named.get(0).name().equals(named.get(1).name());
        return twice ? Optional.empty() : named.stream().findFirst();
    }

    /** Returns what a filter shows for a division that was chosen, so that it is found again: its name if no other is called so, else its code. */
    public String written(String code) {
        if (VisibleText.isEmpty(code)) return "";
        var name = name(code);
        return code.equals(typed(name)) ? name : code;
    }

    /**
     * Returns what a form shows for it: its full name, or its code where another one is called so too. What is no division stays as it
     * was typed.
     */
    public String writtenInFull(String code) {
        if (VisibleText.isEmpty(code) || find(code).isEmpty()) return code == null ? "" : code;
        var name = fullName(new Region(code));
        return code.equals(typed(name)) ? name : code;
    }

    /**
     * Returns the part of a full name below what the reader's places have in common with it: of 四川省阿坝藏族羌族自治州黑水县芦花镇谷汝村
     * an official of 黑水县 is shown 芦花镇谷汝村. The last name always stays, and whoever has no place is shown all of it.
     *
     * @param reader null for nobody
     */
    public String shown(String fullName, Official reader) {
        var own = reader == null
                ? List.<Region>of()
                : reader.desks().stream()
                        .map(Desk::region)
                        .filter(code -> code.matches("\\d{2,12}"))
                        .map(Region::new)
                        .toList();
        if (own.isEmpty() || fullName == null) return fullName;
        var above = "";
        var shown = fullName;
        for (var place : path(own.get(0))) {
            above += place.name();
            if (!own.stream().allMatch(place.region()::contains) || !fullName.startsWith(above)) break;
            var rest = fullName.substring(above.length());
            if (rest.isEmpty() || Character.isWhitespace(rest.charAt(0))) break;
            shown = rest;
        }
        return shown;
    }

    /** @throws FormRefused naming {@code field} if the code is unknown */
    public Region require(String field, String code) {
        return find(code)
                .map(NamedRegion::region)
                .orElseThrow(() -> new FormRefused(field, "field.region", String.valueOf(code)));
    }

    /**
     * Does the same for something new, which cannot begin in a division that has ended or is not there yet. A name is taken as
     * {@link #typed} says.
     *
     * @throws FormRefused naming {@code field} if the code is unknown or not in force today
     */
    public Region requireInForce(String field, String code) {
        return requireInForce(field, code, today());
    }

    /** Does the same for what begins on that day. */
    public Region requireInForce(String field, String code, LocalDate day) {
        var division = Optional.ofNullable(typed(code))
                .flatMap(this::read)
                .orElseThrow(() -> new FormRefused(field, "field.region", String.valueOf(code)));
        if (division.inForce(day)) return new Region(division.code());
        if (division.from() != null && day.isBefore(division.from()))
            throw new FormRefused(field, "region.not-yet", division.name(), division.from());
        if (division.successor() == null)
            throw new FormRefused(field, "region.ended", division.name(), division.until());
        throw new FormRefused(
                field,
                "region.succeeded",
                division.name(),
                division.until(),
                name(division.successor()),
                division.successor());
    }

    /** Returns the day by which a division is in force or not. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Returns the division that has taken the place of this one by now: the successor, or the successor's own. One that is in force,
     * has none, or has several is its own.
     */
    public Region current(Region place) {
        var today = today();
        var code = place.code();
        var there = division(code);
        while (there.isPresent() && there.get().successorOn(today) != null) {
            code = there.get().successor();
            there = division(code);
        }
        return code.equals(place.code()) ? place : new Region(code);
    }

    /** Returns the short name, or the code if nobody entered a name. */
    public String name(String code) {
        return find(code).map(NamedRegion::name).orElse(code);
    }

    /** Returns every name from the province down, without separators: 四川省阿坝藏族羌族自治州黑水县芦花镇. */
    public String fullName(Region region) {
        var name = new StringBuilder();
        path(region).forEach(place -> name.append(place.name()));
        return name.isEmpty() ? region.code() : name.toString();
    }

    /** Returns the full name and the spot in words, which may repeat the end of the name or be missing. */
    public String place(Region region, String spot) {
        var name = fullName(region);
        return VisibleText.isEmpty(spot) || name.endsWith(spot) ? name : name + " " + spot;
    }

    /** Returns the divisions above and the division itself, the highest first; those that nobody entered are left out. */
    public List<NamedRegion> path(Region region) {
        var path = new ArrayList<NamedRegion>();
        for (var level : Region.Level.values())
            region.at(level).flatMap(r -> find(r.code())).ifPresent(path::add);
        return path;
    }

    /**
     * Finds the division of that level which contains the place. Where the level is skipped, it is the nearest one above: 中山市 for
     * the county of 石岐街道. Empty if the place is of a higher level. A place that nobody entered is taken by its code alone.
     */
    public Optional<Region> at(Region place, Region.Level level) {
        var exact = place.at(level);
        if (exact.isEmpty()
                || find(exact.get().code()).isPresent()
                || find(place.code()).isEmpty()) return exact;
        var above = path(exact.get());
        return above.isEmpty() ? exact : Optional.of(above.get(above.size() - 1).region());
    }

    /**
     * Returns divisions directly below one in the order of codes, also those that have ended.
     *
     * @param parent null for those at the top
     * @param after the last code of the page before; empty for the first page
     * @throws FormRefused naming {@code after} if it is no division
     */
    public List<Division> below(String parent, String after, int most) {
        requirePlace(after);
        var there = parent == null ? " where parent is null" : " where parent = :parent";
        return db.sql(DIVISION + there + " and code > :after order by code limit :most")
                .param("parent", parent)
                .param("after", after)
                .param("most", most)
                .query(Division.class)
                .list();
    }

    /** Returns divisions of every level in the order of codes, each after its parent; else as {@link #below}. */
    public List<Division> all(String after, int most) {
        requirePlace(after);
        return db.sql(DIVISION + " where code > :after order by code limit :most")
                .param("after", after)
                .param("most", most)
                .query(Division.class)
                .list();
    }

    /** @throws FormRefused naming {@code after} unless it is a division, or empty for the beginning */
    public void requirePlace(String after) {
        if (!after.isEmpty() && find(after).isEmpty()) throw new FormRefused("after", "field.cursor");
    }

    /** Whoever changes divisions reads them as they are within the transaction. */
    @EventListener
    void forgetNow(DivisionsChanged changed) {
        known.forget();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
    void forget(DivisionsChanged changed) {
        known.forget();
    }

    private Optional<Division> read(String code) {
        return db.sql(DIVISION + " where code = ?")
                .param(code)
                .query(Division.class)
                .optional();
    }
}
