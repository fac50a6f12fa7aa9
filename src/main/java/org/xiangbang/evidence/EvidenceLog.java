package org.xiangbang.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.HashMap;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.calendar.ClockDeviation;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.cases.WriteBatch;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.task.ActCause;
import org.xiangbang.shared.OfficialAct;

/** Appends every act to the trace in the act's own transaction, so that either both are stored or neither. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EvidenceLog {
    private static final String APPEND = """
            call evidence.append(:caseNo, :at, :demonstration, :login, :person, :name, :desk, :act, :process, :newest, :step, :outcome,
                                 :opinion, :fields::jsonb, :documents::jsonb, :rule, :principal, :principalName,
                                 make_interval(secs => :clockOff))
            """;

    private static final Set<String> BEGINNING = Set.of("raise", ActCause.CANCEL);

    private final WriteBatch writes;
    private final CaseFiles cases;
    private final Definitions definitions;
    private final OfficialClock clock;
    private final ObjectMapper json;
    private final FlowLog flowLog;
    private final ClockDeviation deviation;

    EvidenceLog(
            WriteBatch writes,
            CaseFiles cases,
            Definitions definitions,
            OfficialClock clock,
            ObjectMapper json,
            FlowLog flowLog,
            ClockDeviation deviation) {
        this.flowLog = flowLog;
        this.deviation = deviation;
        this.writes = writes;
        this.cases = cases;
        this.definitions = definitions;
        this.clock = clock;
        this.json = json;
    }

    /** Appends an act. The case's row is locked first, so that its acts are numbered one after the other, without gaps. */
    @EventListener
    @Order(0)
    void append(OfficialAct act) throws JsonProcessingException {
        cases.lock(act.caseNo());
        flowLog.write();
        var by = act.by();
        var values = new HashMap<String, Object>();
        values.put("caseNo", act.caseNo());
        values.put("at", clock.instant());
        values.put("demonstration", !Duration.ZERO.equals(clock.ahead()));
        values.put("login", by == null ? null : by.login());
        values.put("person", by == null ? null : by.person());
        values.put("name", by == null ? null : by.name());
        values.put("desk", act.desk() == null ? null : act.desk().id());
        values.put("act", act.act());
        values.put("process", act.process());
        values.put("newest", newest(act));
        values.put("step", act.step());
        values.put("outcome", act.outcome());
        values.put("opinion", act.opinion());
        values.put("fields", json.writeValueAsString(act.fields()));
        values.put("documents", json.writeValueAsString(act.documents()));
        values.put("rule", act.rule());
        var principal = act.principal();
        values.put("principal", principal == null ? null : principal.login());
        values.put("principalName", principal == null ? null : principal.name());
        values.put("clockOff", deviation.unborne().map(EvidenceLog::seconds).orElse(null));
        writes.add(APPEND, values);
    }

    private static double seconds(Duration off) {
        return off.toMillis() / 1000.0;
    }

    /**
     * Returns the newest version for a case that is just being started, and for a model that begins beside it: they use this version,
     * and nothing of their way is recorded yet.
     */
    private Integer newest(OfficialAct act) {
        var begins = act.step() == null || BEGINNING.contains(act.act());
        return act.process() == null || !begins ? null : definitions.latest(act.process());
    }
}
