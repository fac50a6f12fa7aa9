package org.xiangbang.access.powers;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.RuleBroken;

/** The powers of administration that somebody has. */
@Repository
public class HeldPowers {
    private static final Rule NOT_THE_LAST = new Rule("request.power-last", "ours, decision 0314");

    private final JdbcClient db;

    HeldPowers(JdbcClient db) {
        this.db = db;
    }

    private record Holders(Power power, int people) {}

    /** Counts for each power that somebody has the open accounts that have it. */
    public Map<Power, Integer> people() {
        return db.sql("""
                select upper(power) as power, count(*) as people
                  from access.account where power is not null and disabled_at is null group by 1
                """).query(Holders.class).list().stream()
                .collect(Collectors.toMap(
                        Holders::power, Holders::people, Integer::sum, () -> new EnumMap<>(Power.class)));
    }

    /** Returns those of open accounts. */
    public Set<Power> all() {
        var held = EnumSet.noneOf(Power.class);
        held.addAll(people().keySet());
        return held;
    }

    /**
     * Holds the accounts that have the same power, so that of two closings at once only one leaves the other behind.
     *
     * @throws RuleBroken if nobody else has the power of this account
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireAnother(String login) {
        var holders = db.sql("""
                select login from access.account
                 where disabled_at is null and power = (select power from access.account where login = ?)
                 order by login for update
                """).param(login).query(String.class).list();
        if (holders.equals(List.of(login))) throw NOT_THE_LAST.broken(login);
    }

    /** Returns the login that the next start would open for a power: the usual one, or one with a number where that is taken, by a closed account too. */
    public String nextLogin(Power power) {
        var taken = Set.copyOf(db.sql("select login from access.account where login like ?")
                .param(power.firstLogin() + "%")
                .query(String.class)
                .list());
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? power.firstLogin() : power.firstLogin() + "-" + n)
                .filter(login -> !taken.contains(login))
                .findFirst()
                .orElseThrow();
    }
}
