package org.xiangbang.needs;

import static org.xiangbang.needs.NeedForms.COUNTY;
import static org.xiangbang.needs.NeedForms.TOWNSHIP;
import static org.xiangbang.needs.NeedForms.VILLAGE;
import static org.xiangbang.needs.NeedForms.form;
import static org.xiangbang.needs.NeedForms.herbs;

import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.CaseDriver;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.moves.Cancellation;
import org.xiangbang.engine.moves.Recall;
import org.xiangbang.engine.moves.Workflow;

/** Walks needs along the survey to where a test wants them. */
abstract class SurveyCases {
    static final String VILLAGE_DESK = "village.handler@" + VILLAGE;
    static final String TOWNSHIP_DESK = "township.handler@" + TOWNSHIP;
    static final String COUNTY_DESK = "agriculture.handler@" + COUNTY;
    static final Map<String, Object> POSTED = SurveyWalk.POSTED;
    static final Map<String, Object> VISIT = SurveyWalk.VISIT;
    static final Map<String, Object> ANNOUNCED = SurveyWalk.ANNOUNCED;
    static final String PROJECT = "P-513228-2026-9998";
    static final Map<String, Object> NONE = SurveyWalk.NONE;

    @Autowired
    NeedSurvey survey;

    @Autowired
    Needs needs;

    @Autowired
    NeedRecords records;

    @Autowired
    Cancellation cancellation;

    @Autowired
    Recall recall;

    @Autowired
    CaseDriver walk;

    @Autowired
    SurveyWalk straight;

    @Autowired
    CaseFiles cases;

    @Autowired
    Workflow workflow;

    @Autowired
    TransactionTemplate transaction;

    String reported() {
        return survey.report(form(herbs()), walk.official(VILLAGE_DESK)).caseNo();
    }

    String published() {
        var need = at("announcement");
        walk.approve(need, "announcement", ANNOUNCED);
        return need;
    }

    String atDepartments(Map<String, Object> fields) {
        return at(
                "departmentReview",
                survey.report(form(fields), walk.official(VILLAGE_DESK)).caseNo());
    }

    String at(String step) {
        return at(step, reported());
    }

    /** Walks the straight way until that step waits. */
    String at(String step, String need) {
        return straight.to(step, need);
    }

    /** The process in which the step waits. */
    String process(String need, String step) {
        return walk.open(need, step).offered().process();
    }

    /** Does the step with that outcome, and takes the decision back. */
    void takeBack(String need, String step, String outcome, Map<String, Object> fields) {
        var open = walk.open(need, step);
        walk.complete(need, step, outcome, fields);
        recall.takeBack(open.taskId(), "看错了", walk.official(open.desk()));
    }

    /** Registers an objection to the notice of that level. */
    void object(String need, String level) {
        walk.complete(need, level + "Notice", "return", Map.of("objector", "村民", "objection", "受益名单有误"));
    }
}
