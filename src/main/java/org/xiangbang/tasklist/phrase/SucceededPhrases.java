package org.xiangbang.tasklist.phrase;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.DesksSucceeded;
import org.xiangbang.access.divisions.DeskChosen;

/**
 * Gives a successor's desk the phrases of the former one, behind its own; one that it has already is not there twice (ours, decision
 * 0131).
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SucceededPhrases {
    private static final String COPIED = """
            insert into tasklist.phrase (owner, position, text)
            select n.heir, coalesce((select max(o.position) from tasklist.phrase o where o.owner = n.heir), 0)
                           + row_number() over (partition by n.heir order by p.position, p.id), p.text
              from tasklist.phrase p
             cross join lateral (select regexp_replace(p.owner, '@' || :from || '$', '@' || :to) as heir) n
             where p.owner like :owner
               and not exists (select 1 from tasklist.phrase o where o.owner = n.heir and o.text = p.text)
            """;

    private final JdbcClient db;

    SucceededPhrases(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void succeeded(DesksSucceeded moved) {
        copy("desk:%@" + moved.from(), moved.from(), moved.to());
        db.sql("delete from tasklist.phrase where owner like ?")
                .param("desk:%@" + moved.from())
                .update();
    }

    /** The phrases of the former desk stay there for who works on at it. */
    @EventListener
    void chosen(DeskChosen chosen) {
        copy(Phrases.ownerOf(chosen.desk()), chosen.desk().region(), chosen.to());
    }

    private void copy(String owner, String from, String to) {
        db.sql(COPIED).param("owner", owner).param("from", from).param("to", to).update();
    }
}
