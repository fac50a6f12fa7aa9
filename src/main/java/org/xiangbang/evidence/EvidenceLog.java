package org.xiangbang.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.engine.CaseFiles;
import org.xiangbang.engine.Definitions;
import org.xiangbang.engine.PathTaken;
import org.xiangbang.engine.StepDue;
import org.xiangbang.engine.StepEnded;
import org.xiangbang.engine.StepOffered;
import org.xiangbang.shared.OfficialAct;

/** Appends every act and every step of a case's way, in the act's own transaction: either both are stored or neither. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EvidenceLog {
    private final JdbcClient db;
    private final CaseFiles cases;
    private final Definitions definitions;
    private final OfficialClock clock;
    private final ObjectMapper json;

    EvidenceLog(JdbcClient db, CaseFiles cases, Definitions definitions, OfficialClock clock, ObjectMapper json) {
        this.db = db;
        this.cases = cases;
        this.definitions = definitions;
        this.clock = clock;
        this.json = json;
    }

    /** The case's row is locked first: its acts are numbered one after the other, without gaps. */
    @EventListener
    @Order(0)
    void append(OfficialAct act) throws JsonProcessingException {
        cases.lock(act.caseNo());
        var by = act.by();
        db.sql("""
                insert into evidence.act (case_no, seq, at, demonstration, login, person, name, desk, act, process, version,
                                          step, outcome, opinion, fields, documents, rule, offered_at, due_at,
                                          principal_login, principal_name)
                select :caseNo, (select coalesce(max(seq), 0) + 1 from evidence.act where case_no = :caseNo),
                       :at, :demonstration, :login, :person, :name, :desk, :act, :process, :version,
                       :step, :outcome, :opinion, :fields::jsonb, :documents::jsonb, :rule, o.offered_at, o.due_at,
                       :principal, :principalName
                  from (select 1) one left join lateral (
                       select offered_at, due_at from evidence.offer
                        where case_no = :caseNo and process = :process and step = :step and desk = :desk
                          and ended_at is null and :act = 'complete' order by offered_at limit 1) o on true
                """)
                .param("caseNo", act.caseNo())
                .param("at", Timestamp.from(clock.instant()))
                .param("demonstration", !Duration.ZERO.equals(clock.ahead()))
                .param("login", by == null ? null : by.login())
                .param("person", by == null ? null : by.person())
                .param("name", by == null ? null : by.name())
                .param("desk", act.desk() == null ? null : act.desk().id())
                .param("act", act.act())
                .param("process", act.process())
                .param("version", version(act))
                .param("step", act.step())
                .param("outcome", act.outcome())
                .param("opinion", act.opinion())
                .param("fields", json.writeValueAsString(act.fields()))
                .param("documents", json.writeValueAsString(act.documents()))
                .param("rule", act.rule())
                .param(
                        "principal",
                        act.principal() == null ? null : act.principal().login())
                .param(
                        "principalName",
                        act.principal() == null ? null : act.principal().name())
                .update();
    }

    @EventListener
    @Order(0)
    void append(PathTaken taken) {
        db.sql("""
                insert into evidence.path (case_no, business_key, process, version, element, kind, at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        taken.caseNo(),
                        taken.businessKey(),
                        taken.process(),
                        taken.version(),
                        taken.element(),
                        taken.kind().name(),
                        Timestamp.from(taken.at()))
                .update();
    }

    @EventListener
    @Order(0)
    void note(StepOffered step) {
        db.sql("""
                insert into evidence.offer
                    (task_id, case_no, business_key, process, version, step, desk, offered_at, soon_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        step.taskId(),
                        step.caseNo(),
                        step.businessKey(),
                        step.process(),
                        step.version(),
                        step.step(),
                        step.desk().id(),
                        Timestamp.from(step.createdAt()),
                        Timestamp.from(step.soonAt()),
                        Timestamp.from(step.dueAt()))
                .update();
    }

    @EventListener
    @Order(0)
    void note(StepEnded step) {
        db.sql("update evidence.offer set ended_at = ? where task_id = ?")
                .params(Timestamp.from(step.at()), step.taskId())
                .update();
    }

    @EventListener
    @Order(0)
    void note(StepDue step) {
        db.sql("update evidence.offer set soon_at = ?, due_at = ? where task_id = ?")
                .params(Timestamp.from(step.soonAt()), Timestamp.from(step.dueAt()), step.taskId())
                .update();
    }

    /** The version the case runs on; before its first element is entered that is the newest. */
    private Integer version(OfficialAct act) {
        if (act.process() == null) return null;
        return db.sql("""
                        select version from evidence.path where case_no = ? and process = ? order by id desc limit 1
                        """)
                .params(act.caseNo(), act.process())
                .query(Integer.class)
                .optional()
                .orElseGet(() -> definitions.latest(act.process()));
    }
}
