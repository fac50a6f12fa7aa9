package org.xiangbang.tasklist.follow;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.list.TaskFilter;

/** The rows of urges of open steps, each counted on a working day. */
@Repository
class Urges {
    private final JdbcClient db;
    private final OfficialClock clock;

    Urges(JdbcClient db, OfficialClock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(String task, Official by, LocalDate day) {
        db.sql(
                        "insert into tasklist.urge (task_id, login, name, day, at) values (:task::uuid, :login, :name, :day, :now)")
                .param("task", task)
                .param("login", by.login())
                .param("name", by.name())
                .param("day", day)
                .param("now", TaskFilter.at(clock.instant()))
                .update();
    }

    /** Returns how often the step was urged so far. */
    int times(String task) {
        return db.sql("select count(*) from tasklist.urge where task_id = ?::uuid")
                .param(task)
                .query(Integer.class)
                .single();
    }

    /** Returns how often each of these steps was urged; steps that were never urged are left out. */
    Map<String, Long> times(Collection<String> tasks) {
        return db
                .sql(
                        "select task_id::text as task, count(*) as times from tasklist.urge where task_id = any(?::uuid[]) group by 1")
                .param(tasks.toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getString("task"), row.getLong("times")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Returns how often the step was urged on that day. @param login the person who urged it; null for anybody */
    int on(LocalDate day, String task, String login) {
        return db.sql("""
                select count(*) from tasklist.urge
                 where task_id = :task::uuid and day = :day and (:login::text is null or login = :login)
                """)
                .param("task", task)
                .param("day", day)
                .param("login", login)
                .query(Integer.class)
                .single();
    }
}
