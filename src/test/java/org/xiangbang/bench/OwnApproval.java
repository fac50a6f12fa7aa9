package org.xiangbang.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.People;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.DrawnModel;
import org.xiangbang.engine.ReviewCases;
import org.xiangbang.engine.model.ModelDeployment;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

/** Cases of the model that the peers approve too, through the gate, with inbox, trace, clocks and notices. */
final class OwnApproval {
    /** The model without our own attributes is what the peers are given. */
    static final ClassPathResource MODEL = new ClassPathResource("models/peers/approval.bpmn");

    private static final String PROCESS = "peers-approval";
    private static final String COUNTY = "513228";
    private static final String[] POSTS = {"reviewer", "chief"};

    private final BenchApplication app;
    private final JdbcClient db;
    private final Official[] officials = new Official[POSTS.length];

    OwnApproval(BenchApplication app) throws IOException {
        this.app = app;
        this.db = app.bean(JdbcClient.class);
        for (int i = 0; i < POSTS.length; i++)
            officials[i] = app.bean(People.class).at("agriculture." + POSTS[i] + "@" + COUNTY);
        var drawn = DrawnModel.of(MODEL.getContentAsString(StandardCharsets.UTF_8));
        app.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> app.bean(ModelDeployment.class)
                        .deploy(Map.of("peers/approval.bpmn", drawn.getBytes(StandardCharsets.UTF_8))));
    }

    /** One case from its start to its end. @return its human steps */
    int approve() {
        var caseNo = app.bean(TransactionTemplate.class).execute(status -> start());
        for (var official : officials) {
            var task = db.sql("select task_id from tasklist.inbox where case_no = ?")
                    .param(caseNo)
                    .query(String.class)
                    .single();
            app.bean(HumanStep.class).claim(task, official);
            app.bean(HumanStep.class).complete(task, ReviewCases.form("approve"), official);
        }
        return officials.length;
    }

    private String start() {
        var place = new Region(COUNTY);
        var number = app.bean(CaseFiles.class).nextNumber(CaseFile.Kind.NEED, place);
        var desk = officials[0].desks().get(0);
        var file = CaseFile.fresh(number, CaseFile.Kind.NEED, "谷汝村藏白菊种植", place, null, desk, "proposed");
        app.bean(Workflow.class).start(PROCESS, file, officials[0]);
        return number;
    }
}
