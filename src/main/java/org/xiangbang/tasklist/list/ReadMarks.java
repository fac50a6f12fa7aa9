package org.xiangbang.tasklist.list;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.Official;

/** Says which open steps a person has opened before; the others are shown as unread. */
@Repository
public class ReadMarks {
    private final JdbcClient db;

    ReadMarks(JdbcClient db) {
        this.db = db;
    }

    /** Returns the ids of those steps in these rows that the person has opened. */
    public Set<String> of(Official who, List<TaskItem> items) {
        if (items.isEmpty()) return Set.of();
        return db
                .sql("""
                select s.task_id::text from unnest(:tasks::uuid[]) t (id)
                  join tasklist.seen s on s.login = :login and s.task_id = t.id
                """)
                .param("login", who.login())
                .param("tasks", items.stream().map(TaskItem::taskId).toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
