package org.xiangbang.projects;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.cases.ReadOnce;
import org.xiangbang.shared.NotFound;

/** The milestones of projects. */
@Repository
public class Milestones {
    private final JdbcClient db;
    private final ReadOnce<String, List<Milestone>> read = new ReadOnce<>();

    Milestones(JdbcClient db) {
        this.db = db;
    }

    /** Returns the milestones in their order. */
    public List<Milestone> of(String caseNo) {
        return read.of(caseNo, this::read);
    }

    private List<Milestone> read(String caseNo) {
        return db.sql("""
                select no, content, planned_on, reached_on
                  from projects.milestone
                 where case_no = :caseNo
                 order by no
                """).param("caseNo", caseNo).query(Milestone.class).list();
    }

    /** @throws NotFound if the project has no milestone of that number */
    public Milestone find(String caseNo, int no) {
        return of(caseNo).stream()
                .filter(m -> m.no() == no)
                .findFirst()
                .orElseThrow(() -> new NotFound(caseNo + ".M" + no));
    }

    /** Writes that the proof was accepted. A milestone that was reached before keeps its first date. */
    public void reached(String caseNo, int no, LocalDate on) {
        db.sql("""
                update projects.milestone
                   set reached_on = :on
                 where case_no = :caseNo and no = :no and reached_on is null
                """).param("caseNo", caseNo).param("no", no).param("on", on).update();
    }

    public void replace(String caseNo, List<Milestone> milestones) {
        db.sql("delete from projects.milestone where case_no = :caseNo")
                .param("caseNo", caseNo)
                .update();
        for (var milestone : milestones)
            db.sql("""
                    insert into projects.milestone (case_no, no, content, planned_on)
                    values (:caseNo, :no, :content, :plannedOn)
                    """)
                    .param("caseNo", caseNo)
                    .param("no", milestone.no())
                    .param("content", milestone.content())
                    .param("plannedOn", milestone.plannedOn())
                    .update();
    }
}
