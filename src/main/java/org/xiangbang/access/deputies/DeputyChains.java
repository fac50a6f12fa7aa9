package org.xiangbang.access.deputies;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.access.Account;

/** Finds the chains that a new deputyship would make with those that run at the same time. */
@Repository
class DeputyChains {

    /** The longest chain: a deputy of a deputy of a deputy may act, and nobody beyond (ours, decision 0060). */
    static final int LINKS = 3;

    private static final String CHAINS = """
            with recursive link as (
                select d.principal, d.deputy, b.person as deputy_person, daterange(d.from_day, d.until_day, '[]') as days
                  from access.deputyship d join access.account b on b.login = d.deputy
                 where d.ended_at is null and daterange(d.from_day, d.until_day, '[]') && daterange(:from, :until, '[]')
            ), down as (
                select l.deputy, l.deputy_person, l.days * daterange(:from, :until, '[]') as days, 1 as links
                  from link l where l.principal = :deputy
                union all
                select l.deputy, l.deputy_person, l.days * d.days, d.links + 1
                  from down d join link l on l.principal = d.deputy and l.days && d.days where d.links <= :most
            ), up as (
                select l.principal, l.days * daterange(:from, :until, '[]') as days, 1 as links
                  from link l where l.deputy = :principal
                union all
                select l.principal, l.days * u.days, u.links + 1
                  from up u join link l on l.deputy = u.principal and l.days && u.days where u.links <= :most
            )
            select 1 + coalesce((select max(links) from down), 0) + coalesce((select max(links) from up), 0) as links,
                   exists (select 1 from down where deputy_person = :principalPerson) as circle,
                   exists (select 1 from link where principal = :principal and deputy = :deputy) as twice
            """;

    private final JdbcClient db;

    DeputyChains(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param links how many deputyships would follow one another in the longest chain
     * @param circle whether the deputy's own deputies lead back to the principal, by this or another account
     * @param twice whether the same two people have a deputyship on these days already
     */
    record Found(int links, boolean circle, boolean twice) {}

    Found with(Account principal, Account deputy, LocalDate from, LocalDate until) {
        return db.sql(CHAINS)
                .param("principal", principal.login())
                .param("principalPerson", principal.person())
                .param("deputy", deputy.login())
                .param("from", from)
                .param("until", until)
                .param("most", LINKS)
                .query(Found.class)
                .single();
    }
}
