package org.xiangbang.tasklist.watch;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.RegionScope;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

/** The cases that people watch. Who watches a case sees of it what they may see anyway. */
@Repository
class WatchedCases {
    /** So many cases a person can watch at once. */
    static final int MOST = 200;

    private static final String SELECT = """
            select c.case_no, c.kind, c.title, c.status, w.since, o.process, o.step, o.step_name, o.desk, o.due_at
              from tasklist.watched w
              join cases.public_case c on c.case_no = w.case_no
              left join lateral (select i.process, i.step, i.step_name, i.due_at, d.name as desk
                                   from tasklist.inbox i join tasklist.desk d on d.id = i.desk_id
                                  where i.case_no = w.case_no order by i.due_at, i.task_id limit 1) o on true
             where w.login = :login and %s
             order by w.since desc, w.case_no desc limit :most
            """;

    private final JdbcClient db;
    private final VisibleCases visible;
    private final Clock clock;

    WatchedCases(JdbcClient db, VisibleCases visible, Clock clock) {
        this.db = db;
        this.visible = visible;
        this.clock = clock;
    }

    /**
     * Begins to watch; a case that is watched already stays so.
     *
     * @throws NotFound if there is no such case, or none that {@code by} may see
     * @throws FormRefused naming {@code caseNo} for a person who watches 200 cases
     */
    @Transactional
    public void begin(String caseNo, Official by) {
        visible.find(caseNo, by);
        if (count(by) >= MOST && !watches(caseNo, by)) throw new FormRefused("caseNo", "tasklist.watch.most", MOST);
        db.sql("insert into tasklist.watched (login, case_no, since) values (?, ?, ?) on conflict do nothing")
                .params(by.login(), caseNo, clock.instant())
                .update();
    }

    /**
     * Ends watching, also of a case that the person may no longer see; nothing happens if the case is not watched.
     *
     * @throws NotFound if it is not watched, and there is no such case or none that {@code by} may see
     */
    @Transactional
    public void end(String caseNo, Official by) {
        var ended = db.sql("delete from tasklist.watched where login = ? and case_no = ?")
                .params(by.login(), caseNo)
                .update();
        if (ended == 0) visible.find(caseNo, by);
    }

    public boolean watches(String caseNo, Official by) {
        return db.sql("select exists (select 1 from tasklist.watched where login = ? and case_no = ?)")
                .params(by.login(), caseNo)
                .query(Boolean.class)
                .single();
    }

    /** Returns what the person watches and may still see, the latest first. */
    public List<WatchedCase> of(Official by, int most) {
        var scope = RegionScope.of(by);
        return db.sql(SELECT.formatted(scope.condition("c")))
                .params(scope.params())
                .param("login", by.login())
                .param("most", most)
                .query(WatchedCase.class)
                .list();
    }

    private int count(Official by) {
        return db.sql("select count(*) from tasklist.watched where login = ?")
                .param(by.login())
                .query(Integer.class)
                .single();
    }
}
