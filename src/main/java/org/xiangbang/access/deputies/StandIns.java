package org.xiangbang.access.deputies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.access.Desks;
import org.xiangbang.access.StandInSource;
import org.xiangbang.shared.Principal;
import org.xiangbang.shared.StandIn;

/**
 * Says for whom a person may act today, directly or as a deputy's deputy. If a person in the middle of a chain has left, the
 * chain ends there. A chain covers only the processes that each of its deputyships covers, each with the parts cut out of it.
 */
@Repository
class StandIns implements StandInSource {
    private static final String CHAINS = """
            with recursive running as not materialized (
                select d.principal, d.deputy, access.with_parts(d.processes) as processes
                  from access.deputyship d
                 where d.ended_at is null and :today between d.from_day and d.until_day),
            chain as (
                select d.principal, d.processes, '{}'::text[] as through, 1 as links from running d where d.deputy = :login
                union all
                select d.principal,
                       case when c.processes = '{}' then d.processes when d.processes = '{}' then c.processes
                            else array(select unnest(c.processes) intersect select unnest(d.processes)) end,
                       c.through || c.principal, c.links + 1
                  from chain c join running d on d.deputy = c.principal
                  join access.account a on a.login = c.principal and a.disabled_at is null
                 where c.links < :most
                   and d.principal <> :login and d.principal <> all(c.through)
                   and (c.processes = '{}' or d.processes = '{}' or c.processes && d.processes)
            )
            select c.principal, c.processes, c.through from chain c
              join access.account a on a.login = c.principal and a.disabled_at is null
             order by c.links, c.principal
            """;

    private final JdbcClient db;
    private final Desks desks;
    private final Clock clock;

    StandIns(JdbcClient db, Desks desks, Clock clock) {
        this.db = db;
        this.desks = desks;
        this.clock = clock;
    }

    private record Chain(String principal, List<String> processes, List<String> through) {}

    /** Returns the principals. For nearly everybody this costs one index lookup. */
    @Override
    public List<StandIn> of(String login) {
        var chains = db.sql(CHAINS)
                .param("login", login)
                .param("today", LocalDate.now(clock))
                .param("most", DeputyChains.LINKS)
                .query(Chain.class)
                .list();
        if (chains.isEmpty()) return List.of();
        var people = people(chains.stream()
                .flatMap(c -> Stream.concat(Stream.of(c.principal()), c.through().stream()))
                .collect(Collectors.toSet()));
        return chains.stream()
                .map(c -> new StandIn(
                        people.get(c.principal()),
                        desks.of(c.principal()),
                        Set.copyOf(c.processes()),
                        c.through().stream().map(people::get).toList()))
                .toList();
    }

    private Map<String, Principal> people(Set<String> logins) {
        return db.sql("""
                        select a.login, a.person, p.name from access.account a join access.person p on p.id = a.person
                         where a.login in (:logins)
                        """).param("logins", logins).query(Principal.class).list().stream()
                .collect(Collectors.toMap(Principal::login, Function.identity()));
    }
}
