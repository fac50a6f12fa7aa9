package org.xiangbang.tasklist.filter;

import static org.xiangbang.tasklist.list.TaskFilter.at;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.DesksSucceeded;
import org.xiangbang.access.DivisionSplit;
import org.xiangbang.access.divisions.DeskChosen;
import org.xiangbang.calendar.OfficialClock;

/**
 * Lets saved lists follow when something takes the place of a division or an organization: a list that asks for the former one asks
 * for the successor, and those of a desk are the successor's desk's (ours, decision 0131).
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SucceededFilters {
    /** A list whose name the successor's desk has for another list bears the name of the former place behind its own. */
    private static final List<String> SUCCEEDED = List.of("""
            update tasklist.saved_filter
               set query = regexp_replace(query, '(^|&)(region|organization)=' || :from || '(&|$)', '\\1\\2=' || :to || '\\3')
             where query ~ ('(^|&)(region|organization)=' || :from || '(&|$)')
            """, """
            delete from tasklist.saved_filter f using tasklist.saved_filter o
             where f.owner like 'desk:%@' || :from and o.owner = regexp_replace(f.owner, '@' || :from || '$', '@' || :to)
               and o.name = f.name and o.query = f.query
            """, """
            with place as (
                select left(coalesce((select name from access.public_region where code = :from), :from), 20) as name),
            named as (
                select f.id, f.owner, o.owner as heir, left(f.name, 38 - length(p.name)) || '（' || p.name || '）' as name
                  from place p cross join tasklist.saved_filter f
                  join tasklist.saved_filter o
                    on o.owner = regexp_replace(f.owner, '@' || :from || '$', '@' || :to) and o.name = f.name
                 where f.owner like 'desk:%@' || :from)
            update tasklist.saved_filter f set name = n.name
              from named n
             where n.id = f.id
               and not exists (select 1 from tasklist.saved_filter o where o.owner in (n.owner, n.heir) and o.name = n.name)
            """, """
            update tasklist.saved_filter f set owner = regexp_replace(f.owner, '@' || :from || '$', '@' || :to)
             where f.owner like 'desk:%@' || :from
               and not exists (select 1 from tasklist.saved_filter o
                                where o.owner = regexp_replace(f.owner, '@' || :from || '$', '@' || :to) and o.name = f.name)
            """);

    private static final String SPLIT = """
            insert into tasklist.saved_filter (owner, name, query, changed_by, changed_at)
            select f.owner, left(f.name, 38 - length(h.name)) || '（' || h.name || '）',
                   regexp_replace(f.query, '(^|&)region=' || :from || '(&|$)', '\\1region=' || h.code || '\\2'), f.changed_by, :now
              from tasklist.saved_filter f
             cross join (select code, left(name, 20) as name from access.public_region where code = any(:heirs)) h
             where f.query ~ ('(^|&)region=' || :from || '(&|$)') and f.owner not like 'desk:%@' || :from
            on conflict (owner, name) do nothing
            """;

    private static final String CHOSEN = """
            insert into tasklist.saved_filter (owner, name, query, changed_by, changed_at)
            select 'desk:' || :heir, f.name,
                   regexp_replace(f.query, '(^|&)region=' || :from || '(&|$)', '\\1region=' || :to || '\\2'), f.changed_by, :now
              from tasklist.saved_filter f where f.owner = 'desk:' || :desk
            on conflict (owner, name) do nothing
            """;

    private final JdbcClient db;
    private final OfficialClock clock;

    SucceededFilters(JdbcClient db, OfficialClock clock) {
        this.db = db;
        this.clock = clock;
    }

    @EventListener
    void succeeded(DesksSucceeded moved) {
        for (var sql : SUCCEEDED) db.sql(sql).paramSource(moved).update();
    }

    /** Whoever asks for the former division gets a list for each successor beside it, because its cases go to all of them. */
    @EventListener
    void split(DivisionSplit split) {
        db.sql(SPLIT)
                .param("from", split.from())
                .param("heirs", split.heirs().toArray(String[]::new))
                .param("now", at(clock.instant()))
                .update();
    }

    /** The lists of the former desk stay there for who works on at it. */
    @EventListener
    void chosen(DeskChosen chosen) {
        db.sql(CHOSEN)
                .param("desk", chosen.desk().id())
                .param("heir", chosen.successor().id())
                .param("from", chosen.desk().region())
                .param("to", chosen.to())
                .param("now", at(clock.instant()))
                .update();
    }
}
