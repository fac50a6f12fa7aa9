package org.xiangbang.engine;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.People;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.model.ModelDeployment;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.step.OpenSteps;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.tasklist.feed.InboxConsistencyCheck;

/** Cases of the models that test moving them: returns, decisions taken back, ways of countersigning. */
@Component
public class MoveCases {
    public static final String MOVES = "probe-moves";
    public static final String QUORUM = "probe-quorum";
    private static final Region VILLAGE = new Region("513228100210");

    private final ModelDeployment deployment;
    private final Workflow workflow;
    private final HumanStep steps;
    private final CaseFiles cases;
    private final OpenSteps open;
    private final TransactionTemplate transaction;
    private final People people;
    private final InboxConsistencyCheck oracle;
    private final JdbcClient db;
    private final Map<String, Official> officials = new ConcurrentHashMap<>();

    MoveCases(
            ModelDeployment deployment,
            Workflow workflow,
            HumanStep steps,
            CaseFiles cases,
            OpenSteps open,
            TransactionTemplate transaction,
            People people,
            InboxConsistencyCheck oracle,
            JdbcClient db) {
        this.deployment = deployment;
        this.workflow = workflow;
        this.steps = steps;
        this.cases = cases;
        this.open = open;
        this.transaction = transaction;
        this.people = people;
        this.oracle = oracle;
        this.db = db;
    }

    static String xml(String process) {
        try {
            return new ClassPathResource("models/" + process.replace('-', '/') + ".bpmn")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A case that waits at its first step. */
    public String start(String process) {
        return startBy(process, at("village.handler@513228100210"));
    }

    /** A case that waits at its first step for the person who filed it. */
    public String startBy(String process, Official by) {
        deploy(process, process);
        return begun(process, by);
    }

    /** A case of the model that was deployed last, whichever that is. */
    public String startAs(String process, String desk) {
        return begun(process, at(desk));
    }

    /** Deploys the model of that file as the process. */
    public void deploy(String process, String file) {
        var drawn = DrawnModel.of(xml(file)).getBytes(StandardCharsets.UTF_8);
        deployment.deploy(Map.of(process.replace('-', '/') + ".bpmn", drawn));
    }

    private String begun(String process, Official by) {
        return transaction.execute(t -> {
            var caseNo = cases.nextNumber(CaseFile.Kind.NEED, VILLAGE);
            var desk = by.desks().get(0);
            workflow.start(
                    process, CaseFile.fresh(caseNo, CaseFile.Kind.NEED, "试验", VILLAGE, null, desk, "reported"), by);
            return caseNo;
        });
    }

    /** The person at that desk, always the same. */
    public Official at(String desk) {
        return officials.computeIfAbsent(desk, people::at);
    }

    public Official at(Desk desk) {
        return at(desk.id());
    }

    /** Does these steps, each by the person at its desk. @return the last task */
    public String approve(String caseNo, String... stepIds) {
        String last = null;
        for (var step : stepIds) last = does(caseNo, step, "approve");
        return last;
    }

    public String does(String caseNo, String step, String outcome) {
        var task = open(caseNo, step);
        return does(task, outcome);
    }

    public String does(OpenSteps.OpenStep task, String outcome) {
        steps.complete(task.taskId(), new StepForm(outcome, "理由", Map.of(), List.of()), at(task.desk()));
        return task.taskId();
    }

    /** Does the countersigned step for one desk. */
    public String signs(String caseNo, String step, String desk, String outcome) {
        return does(open(caseNo, step, desk), outcome);
    }

    public OpenSteps.OpenStep open(String caseNo, String step) {
        return find(caseNo, step, "");
    }

    public OpenSteps.OpenStep open(String caseNo, String step, String desk) {
        return find(caseNo, step, desk);
    }

    private OpenSteps.OpenStep find(String caseNo, String step, String desk) {
        return open.of(caseNo).stream()
                .filter(s -> s.step().equals(step) && s.desk().id().startsWith(desk))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " does not wait, but " + waiting(caseNo)));
    }

    /** The open steps, as {@code step} or, countersigned, {@code step/department}, in alphabetical order. */
    public List<String> waiting(String caseNo) {
        return open.of(caseNo).stream()
                .map(s -> s.step().matches("hear|anyOf|share|turn")
                        ? s.step() + "/" + s.desk().department()
                        : s.step())
                .sorted()
                .toList();
    }

    /** Differences between the inbox and the engine on cases of these models: there must never be any. */
    public List<String> differences() {
        return oracle.differences().stream()
                .filter(d -> d.contains("process=probe-moves")
                        || d.contains("process=probe-quorum")
                        || d.contains("process=probe-halt")
                        || d.matches(".*process=probe-(calls|part|nest).*"))
                .toList();
    }

    /** How each element was left, the latest first for each. */
    public Map<String, List<String>> left(String caseNo) {
        var all = new LinkedHashMap<String, List<String>>();
        db.sql("""
                select element, array_agg(kind order by id) as kinds from evidence.path
                 where case_no = ? and kind not in ('FLOW', 'ENTERED') group by element
                """).param(caseNo).query(row -> {
            all.put(row.getString(1), List.of((String[]) row.getArray(2).getArray()));
        });
        return all;
    }

    /** The acts of the trace, as {@code act step}, and that they are numbered without a gap. */
    public List<String> acts(String caseNo) {
        var gaps = db.sql("select max(seq) - count(*) from evidence.act where case_no = ?")
                .param(caseNo)
                .query(Long.class)
                .single();
        if (gaps != 0) throw new AssertionError(gaps + " acts are missing");
        return db.sql("select act || ' ' || coalesce(step, '') from evidence.act where case_no = ? order by seq")
                .param(caseNo)
                .query(String.class)
                .list();
    }
}
