package org.xiangbang.access.powers;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The powers of administration that somebody has. */
@Repository
public class HeldPowers {
    private final JdbcClient db;

    HeldPowers(JdbcClient db) {
        this.db = db;
    }

    /** Returns those of open accounts. */
    public Set<Power> all() {
        return db
                .sql("select distinct upper(power) from access.account where power is not null and disabled_at is null")
                .query(String.class)
                .list()
                .stream()
                .map(Power::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Power.class)));
    }
}
