package org.xiangbang.engine.succession;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Desks;
import org.xiangbang.engine.task.OpenTasks;
import org.xiangbang.shared.Desk;

/** The desks that the engine keeps of open steps and running models. */
@Repository
public class StepDesks {
    private final JdbcClient db;
    private final OpenTasks open;
    private final Desks desks;
    private final TaskService tasks;
    private final RuntimeService runtime;

    StepDesks(JdbcClient db, OpenTasks open, Desks desks, TaskService tasks, RuntimeService runtime) {
        this.db = db;
        this.open = open;
        this.desks = desks;
        this.tasks = tasks;
        this.runtime = runtime;
    }

    /** A variable of a running model that holds a desk. */
    private record Held(String execution, String name, String desk) {}

    /** Returns the cases in which a step waits at a desk of that division or organization, or a model remembers one. */
    public List<String> cases(String place) {
        return db.sql("""
                select split_part(p.business_key_, '.', 1)
                  from public.act_ru_task t
                  join public.act_ru_execution p on p.id_ = t.proc_inst_id_
                 where t.owner_ in (select id from access.public_desk where region = :place)
                union
                select split_part(p.business_key_, '.', 1)
                  from public.act_ru_variable v join public.act_ru_execution p on p.id_ = v.proc_inst_id_
                 where v.text_ like '%@%' and split_part(v.text_, '@', 2) = :place
                union
                select case_no from engine.opinion_request
                 where state in ('waiting', 'open') and desk in (select id from access.public_desk where region = :place)
                """).param("place", place).query(String.class).list();
    }

    /** Offers the case's steps at the successor's desks. @return whether there was anything to move */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean move(String caseNo, String from, String to) {
        var offered = offer(caseNo, from, to);
        var remembered = remember(caseNo, from, to);
        var asked = opinions(caseNo, from, to);
        if (!offered && !remembered && !asked) return false;
        clocks(caseNo, from, to);
        return true;
    }

    private boolean offer(String caseNo, String from, String to) {
        var there = open.of(caseNo).stream()
                .filter(t -> t.desk().region().equals(from))
                .toList();
        for (var task : there) {
            var desk = new Desk(task.desk().department(), task.desk().post(), to);
            desks.ensure(desk);
            tasks.setOwner(task.taskId(), desk.id());
        }
        return !there.isEmpty();
    }

    private boolean remember(String caseNo, String from, String to) {
        var held = db.sql("""
                        select v.execution_id_ as execution, v.name_ as name, v.text_ as desk
                          from public.act_ru_execution p join public.act_ru_variable v on v.proc_inst_id_ = p.id_
                         where (p.business_key_ = :caseNo or p.business_key_ like :caseNo || '.%') and v.text_ like '%@' || :from
                        """)
                .param("caseNo", caseNo)
                .param("from", from)
                .query(Held.class)
                .list();
        for (var variable : held)
            runtime.setVariableLocal(variable.execution(), variable.name(), moved(variable.desk(), from, to));
        return !held.isEmpty();
    }

    private boolean opinions(String caseNo, String from, String to) {
        return db.sql("""
                update engine.opinion_request set desk = regexp_replace(desk, '@' || :from || '$', '@' || :to)
                 where case_no = :caseNo and state in ('waiting', 'open') and desk like '%@' || :from
                """)
                        .param("caseNo", caseNo)
                        .param("from", from)
                        .param("to", to)
                        .update()
                > 0;
    }

    /** Clocks and consents that are still valid go on at the successor's desk. */
    private void clocks(String caseNo, String from, String to) {
        for (var sql : List.of("""
                update engine.step_clock set desk = regexp_replace(desk, '@' || :from || '$', '@' || :to)
                 where case_no = :caseNo and desk like '%@' || :from
                """, """
                update engine.countersigner c set desk = regexp_replace(c.desk, '@' || :from || '$', '@' || :to)
                  from public.act_ru_execution p
                 where p.id_ = c.instance and (p.business_key_ = :caseNo or p.business_key_ like :caseNo || '.%')
                   and c.state in ('asked', 'given', 'kept') and c.desk like '%@' || :from
                """))
            db.sql(sql)
                    .param("caseNo", caseNo)
                    .param("from", from)
                    .param("to", to)
                    .update();
    }

    private static String moved(String desk, String from, String to) {
        return desk.substring(0, desk.length() - from.length()) + to;
    }
}
