package org.xiangbang.engine.assignment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.DrawnModel;
import org.xiangbang.engine.RandomModel;
import org.xiangbang.engine.model.ModelDeployment;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

/** Cases of random models, and their open steps as the engine's own tables have them. */
@Component
public class RandomCases {
    private static final Region VILLAGE = new Region("513228100210");

    private final ModelDeployment deployment;
    private final Workflow workflow;
    private final CaseFiles cases;
    private final RuntimeService runtime;
    private final OpinionRequests opinions;
    private final JdbcClient db;

    RandomCases(
            ModelDeployment deployment,
            Workflow workflow,
            CaseFiles cases,
            RuntimeService runtime,
            OpinionRequests opinions,
            JdbcClient db) {
        this.deployment = deployment;
        this.workflow = workflow;
        this.cases = cases;
        this.runtime = runtime;
        this.opinions = opinions;
        this.db = db;
    }

    /** An open step as the engine's tables have it. */
    public record Open(String taskId, String caseNo, String step, String desk, String assignee) {}

    /** Deploys the random model of that seed under the key {@code histories-<seed>}. */
    public String deploy(long seed, List<String> desks) {
        var key = "histories-m" + seed;
        var xml = DrawnModel.of(RandomModel.xml(key, seed, desks));
        deployment.deploy(Map.of("histories/m" + seed + ".bpmn", xml.getBytes(StandardCharsets.UTF_8)));
        return key;
    }

    /** @return the number of a new case of the model */
    @Transactional
    public String start(String process, Official by) {
        var caseNo = cases.nextNumber(CaseFile.Kind.NEED, VILLAGE);
        var applicant = by.desks().get(0);
        workflow.start(
                process, CaseFile.fresh(caseNo, CaseFile.Kind.NEED, "随机试验", VILLAGE, null, applicant, "reported"), by);
        return caseNo;
    }

    /** Does the engine still have something to do for the case? */
    public boolean running(String caseNo) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNo)
                        .count()
                > 0;
    }

    @Transactional
    public void stop(String caseNo) {
        workflow.end(caseNo, "the history is long enough");
    }

    public List<Open> open(String caseNo) {
        return read("p.business_key_ = ?", caseNo);
    }

    /** Everything that waits at one of the desks. */
    public List<Open> openAt(List<String> desks) {
        return read("t.owner_ = any(?)", (Object) desks.toArray(String[]::new));
    }

    /** Signatures and answers that people were asked for in the case. */
    public List<OpinionRequest> asked(String caseNo) {
        return opinions.open().stream().filter(o -> o.caseNo().equals(caseNo)).toList();
    }

    /** How many of them wait for that person, of whatever case. */
    public long askedOf(String login) {
        return opinions.open().stream()
                .filter(o -> o.respondent().login().equals(login))
                .count();
    }

    private List<Open> read(String condition, Object value) {
        return db.sql("""
                        select t.id_, p.business_key_, t.task_def_key_, t.owner_, t.assignee_ from public.act_ru_task t
                          join public.act_ru_execution p on p.id_ = t.proc_inst_id_
                         where %s order by t.id_
                        """.formatted(condition))
                .param(value)
                .query((row, n) -> new Open(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list();
    }
}
