package org.xiangbang.tasklist.list;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Says which open steps have a clock that stands still because their case is suspended (decision 0080). */
@Repository
public class PausedSteps {
    private final JdbcClient db;

    PausedSteps(JdbcClient db) {
        this.db = db;
    }

    /**
     * Returns since when the clocks stand still; steps whose clock runs are left out.
     *
     * @param tasks ids of rows of the inbox, null where a row has none
     */
    public Map<String, Instant> since(Collection<String> tasks) {
        var rows = tasks.stream().filter(Objects::nonNull).toArray(String[]::new);
        if (rows.length == 0) return Collections.emptyMap();
        return db
                .sql("""
                select i.task_id::text as task, i.stands_since from tasklist.inbox i
                 where i.task_id = any(?::uuid[]) and i.stands_since is not null
                """)
                .param(rows)
                .query((row, n) -> Map.entry(row.getString("task"), Inbox.instant(row, "stands_since")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
