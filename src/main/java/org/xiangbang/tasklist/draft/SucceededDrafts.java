package org.xiangbang.tasklist.draft;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.DesksSucceeded;
import org.xiangbang.access.divisions.DeskChosen;

/**
 * Puts the successor of a division that has ended in its place in drafts that name it as a place, so that what was typed can still be
 * sent (ours, decision 0131). Of several successors it is the one with which the person goes; a draft of anybody else keeps the
 * former division until its writer chooses.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SucceededDrafts {
    /** Places are typed in fields and columns of the name {@code region}. */
    private static final String MOVED = """
            update tasklist.draft d
               set "values" = (select jsonb_object_agg(f.key, case when f.key ~ '(^|\\.)region$' then coalesce(moved.texts, f.value) else f.value end)
                                 from jsonb_each(d."values") f
                                cross join lateral (
                                    select jsonb_agg(case when t.value = to_jsonb(:from::text) then to_jsonb(:to::text) else t.value end
                                                     order by t.ordinality) as texts
                                      from jsonb_array_elements(f.value) with ordinality t) moved)
             where (:login = '' or d.login = :login) and d."values"::text like '%"' || :from || '"%'
            """;

    private final JdbcClient db;

    SucceededDrafts(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void succeeded(DesksSucceeded moved) {
        move(moved.from(), moved.to(), "");
    }

    @EventListener
    void chosen(DeskChosen chosen) {
        move(chosen.desk().region(), chosen.to(), chosen.login());
    }

    private void move(String from, String to, String login) {
        db.sql(MOVED).param("from", from).param("to", to).param("login", login).update();
    }
}
