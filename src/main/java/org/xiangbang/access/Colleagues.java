package org.xiangbang.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** People with a desk, found by where their desk stands, to choose one of them. */
@Service
public class Colleagues {
    private static final int MOST = 300;

    private final JdbcClient db;

    Colleagues(JdbcClient db) {
        this.db = db;
    }

    /**
     * Everybody with an open account who holds a desk at one of these places, each with all their desks, by name; at most 300.
     *
     * @param places region codes or organization numbers, matched as they are
     */
    public List<Official> at(Collection<String> places) {
        return holding("d.region", places);
    }

    /** Everybody who holds the desk now. */
    public List<Official> sittingAt(Desk desk) {
        return holding("d.id", List.of(desk.id()));
    }

    private List<Official> holding(String column, Collection<String> values) {
        return db.sql("""
                select a.login, a.person, p.name, array_agg(h.desk order by h.desk) as desks
                  from access.account a
                  join access.person p on p.id = a.person
                  join access.holding h on h.login = a.login and h.held_until is null
                 where a.disabled_at is null
                   and a.login in (select q.login from access.holding q join access.desk d on d.id = q.desk
                                    where q.held_until is null and %s = any(:values))
                 group by a.login, a.person, p.name order by p.name, a.login limit :most
                """.formatted(column))
                .param("values", values.toArray(String[]::new))
                .param("most", MOST)
                .query(Colleagues::official)
                .list();
    }

    private static Official official(ResultSet row, int number) throws SQLException {
        var desks = Arrays.stream((String[]) row.getArray("desks").getArray())
                .map(Desk::parse)
                .toList();
        return new Official(row.getString("login"), row.getLong("person"), row.getString("name"), desks);
    }
}
