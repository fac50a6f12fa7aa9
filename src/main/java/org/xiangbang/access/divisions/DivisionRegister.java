package org.xiangbang.access.divisions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Division;
import org.xiangbang.access.DivisionsChanged;
import org.xiangbang.access.Regions;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Violation;
import org.xiangbang.shared.VisibleText;

/** Enters, renames and ends divisions. A code is never used for another place, and what was entered is never taken out. */
@Repository
@Transactional
public class DivisionRegister {
    private final JdbcClient db;
    private final Regions regions;
    private final SuccessorCheck successors;
    private final ApplicationEventPublisher events;

    DivisionRegister(JdbcClient db, Regions regions, SuccessorCheck successors, ApplicationEventPublisher events) {
        this.db = db;
        this.regions = regions;
        this.successors = successors;
        this.events = events;
    }

    /** What a division was until somebody changed it. */
    record Change(String name, LocalDate validUntil, String successor, String login, OffsetDateTime at) {}

    /**
     * Enters a division below the nearest one above it that is entered. Divisions below it that skipped its level are its own from
     * then on.
     *
     * @param begins the first day on which it is there, as typed; empty if nobody says it
     * @throws FormRefused if the code is malformed, filled up with zeros, taken, or nothing above it is in force when it begins; or
     *     for its name or that day
     */
    Division add(String code, String name, String begins, boolean demonstration) {
        var wanted = VisibleText.of(code);
        var found = new Findings();
        DivisionCheck.name("name", name).ifPresent(found::add);
        var from = found.value(() -> day("from", begins)).orElse(null);
        var parent = found.value(() -> {
            DivisionCheck.code(wanted).ifPresent(DivisionRegister::refuse);
            if (regions.division(wanted).isPresent()) throw new FormRefused("code", "region.code-taken", wanted);
            return parent(wanted, from);
        });
        found.orThrow(List.of("code", "name", "from"));
        var division = new Division(wanted, VisibleText.of(name), parent.orElse(null), from, null, null, demonstration);
        insert(division);
        events.publishEvent(new DivisionsChanged());
        return division;
    }

    private void insert(Division division) {
        try {
            db.sql("insert into access.region (code, name, parent, valid_from, demonstration) values (?, ?, ?, ?, ?)")
                    .params(
                            division.code(),
                            division.name(),
                            division.parent(),
                            division.from(),
                            division.demonstration())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new FormRefused("code", "region.code-taken", division.code());
        }
        db.sql("""
                update access.region set parent = :code
                 where code > :code and code < :code || ':' and parent is not distinct from :parent
                """)
                .param("code", division.code())
                .param("parent", division.parent())
                .update();
    }

    /** Gives the division another name; the name from before is kept. The same name again changes nothing. */
    Division rename(String code, String name, Official by) {
        var division = locked(code);
        DivisionCheck.name("newName", name).ifPresent(DivisionRegister::refuse);
        if (division.name().equals(VisibleText.of(name))) return division;
        remember(division, by);
        db.sql("update access.region set name = ? where code = ?")
                .params(VisibleText.of(name), division.code())
                .update();
        return changed(code);
    }

    /**
     * Ends a division; no new case begins in it from that day on. Its desks and open cases go to its successor on that day, wait
     * for an administrator where it has several, and stay where they are where it has none.
     *
     * @param endedFrom the first day on which it is no more, as typed; empty to take an end back
     * @param heirs the codes of the divisions that take its place; none, one, or several if it is split
     */
    public Division end(String code, String endedFrom, List<String> heirs, Official by) {
        var division = locked(code);
        var named = heirs.stream()
                .map(VisibleText::of)
                .filter(heir -> !heir.isEmpty())
                .distinct()
                .toList();
        var until = ends(division, endedFrom, named);
        remember(division, by);
        db.sql("update access.region set valid_until = :until, successor = :heir where code = :code")
                .param("until", until)
                .param("heir", named.size() == 1 ? named.get(0) : null)
                .param("code", division.code())
                .update();
        successors.write(division.code(), named);
        return changed(code);
    }

    /** Returns what the division was before, the latest first. */
    @Transactional(readOnly = true)
    List<Change> changes(String code) {
        return db.sql("""
                        select name, valid_until, successor, login, at from access.region_change
                         where region = ? order by id desc limit 50
                        """).param(code).query(Change.class).list();
    }

    /** Returns the codes of the divisions that succeed it: none, one, or several if it is split. */
    @Transactional(readOnly = true)
    List<String> heirs(String code) {
        return db.sql("""
                        select successor from access.region where code = :code and successor is not null
                        union all
                        select successor from access.region_heir where region = :code
                         order by 1
                        """).param("code", code).query(String.class).list();
    }

    /** Have its desks begun to go over to its successors, so that its end cannot be changed any more? */
    @Transactional(readOnly = true)
    boolean begun(String code) {
        return successors.begun(code);
    }

    /** @param from the day on which the new division begins; null for one that is there already */
    private String parent(String code, LocalDate from) {
        var nearest = db.sql("select access.nearest_division(?)")
                .param(code)
                .query(String.class)
                .optional();
        if (nearest.isEmpty() && code.length() > 2)
            throw new FormRefused("code", "region.parent-unknown", code.substring(0, 2));
        nearest.ifPresent(above -> regions.requireInForce("code", above, from == null ? regions.today() : from));
        return nearest.orElse(null);
    }

    /** Returns the day; null if none was typed. */
    private LocalDate ends(Division division, String typed, List<String> heirs) {
        var found = new Findings();
        found.check(() -> successors.stillOpen(division));
        var until = found.value(() -> day("endedFrom", typed));
        found.check(() -> {
            if (VisibleText.isEmpty(typed) && !heirs.isEmpty())
                throw new FormRefused("endedFrom", "region.successor-without-day");
            if (VisibleText.isEmpty(typed) && division.until() == null)
                throw new FormRefused("endedFrom", "field.required");
        });
        until.ifPresent(day -> found.check(() -> follows(division, day)));
        for (var heir : heirs)
            found.value(() -> read(regions.require("successor", heir).code()))
                    .ifPresent(
                            known -> until.ifPresent(day -> found.check(() -> successors.check(division, day, known))));
        found.orThrow(List.of());
        return until.orElse(null);
    }

    private void follows(Division division, LocalDate until) {
        if (division.from() != null && !until.isAfter(division.from()))
            throw new FormRefused("endedFrom", "region.ended-before", division.from());
        var below = db.sql("""
                        select count(*) from access.region
                         where code > :code and code < :code || ':' and (valid_until is null or valid_until > :until)
                        """)
                .param("code", division.code())
                .param("until", until)
                .query(Integer.class)
                .single();
        if (below > 0) throw new FormRefused("endedFrom", "region.others-below", below);
        successors.notAwaited(division, until);
    }

    /** @throws NotFound if there is no such division: it is named by an address, or by a page that lists it */
    private Division locked(String code) {
        return regions.find(VisibleText.of(code))
                .map(known -> read(known.region().code()))
                .orElseThrow(() -> new NotFound("division"));
    }

    /** Reads it as it is at this moment, and keeps it so until the transaction ends. */
    private Division read(String code) {
        return db.sql("""
                        select code, name, parent, valid_from as "from", valid_until as "until", successor, demonstration
                          from access.region where code = ? for update
                        """).param(code).query(Division.class).single();
    }

    private void remember(Division was, Official by) {
        db.sql("insert into access.region_change (region, name, valid_until, successor, login) values (?, ?, ?, ?, ?)")
                .params(was.code(), was.name(), was.until(), was.successor(), by.login())
                .update();
    }

    private Division changed(String code) {
        events.publishEvent(new DivisionsChanged());
        return locked(code);
    }

    private static LocalDate day(String field, String typed) {
        if (VisibleText.isEmpty(typed)) return null;
        try {
            return LocalDate.parse(VisibleText.of(typed));
        } catch (DateTimeException noDay) {
            throw new FormRefused(field, "field.type.date");
        }
    }

    private static void refuse(Violation wrong) {
        throw new FormRefused(List.of(wrong));
    }
}
