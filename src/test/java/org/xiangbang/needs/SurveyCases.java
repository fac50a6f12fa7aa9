package org.xiangbang.needs;

import static org.xiangbang.needs.NeedForms.COUNTY;
import static org.xiangbang.needs.NeedForms.TOWNSHIP;
import static org.xiangbang.needs.NeedForms.VILLAGE;
import static org.xiangbang.needs.NeedForms.form;
import static org.xiangbang.needs.NeedForms.herbs;

import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.engine.Cancellation;
import org.xiangbang.engine.CaseFiles;
import org.xiangbang.engine.CaseWalk;
import org.xiangbang.engine.Workflow;

/** Walks needs along the survey to where a test wants them. */
abstract class SurveyCases {
    static final String VILLAGE_DESK = "village.handler@" + VILLAGE;
    static final String TOWNSHIP_DESK = "township.handler@" + TOWNSHIP;
    static final String COUNTY_DESK = "agriculture.handler@" + COUNTY;
    static final Map<String, Object> POSTED = Map.of("postedAt", "公示栏");
    static final Map<String, Object> VISIT = Map.of("siteVisit", "与申报相符", "visitedOn", "2026-12-01");
    static final Map<String, Object> ANNOUNCED = Map.of("suitable", true, "announcedAt", "县政府网站");
    static final Map<String, Object> NONE = Map.of();

    @Autowired
    NeedSurvey survey;

    @Autowired
    Needs needs;

    @Autowired
    NeedRecords records;

    @Autowired
    Cancellation cancellation;

    @Autowired
    CaseWalk walk;

    @Autowired
    CaseFiles cases;

    @Autowired
    Workflow workflow;

    @Autowired
    TransactionTemplate transaction;

    String reported() {
        return survey.report(form(herbs()), walk.at(VILLAGE_DESK)).caseNo();
    }

    String published() {
        var need = at("announcement");
        walk.approve(need, "announcement", ANNOUNCED);
        return need;
    }

    String atDepartments(Map<String, Object> fields) {
        return at(
                "departmentReview",
                survey.report(form(fields), walk.at(VILLAGE_DESK)).caseNo());
    }

    String at(String step) {
        return at(step, reported());
    }

    /** Walks the straight way until that step waits. */
    String at(String step, String need) {
        while (walk.waiting(need).stream().noneMatch(w -> w.startsWith(step + " "))) {
            var next = walk.waiting(need).get(0).split(" ")[0];
            switch (next) {
                case "villageNotice", "townshipNotice" -> walk.fire(need, next + "Over");
                case "villagePosting", "townshipPosting" -> walk.approve(need, next, POSTED);
                case "townshipReview" -> walk.approve(need, next, VISIT);
                case "departmentReview" -> walk.approve(need, next, Map.of("score", 80));
                case "countyReview" -> walk.approve(need, next, Map.of("priority", "normal"));
                default -> walk.approve(need, next, NONE);
            }
        }
        return need;
    }
}
