package org.xiangbang.needs;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.CaseDriver;
import org.xiangbang.shared.Official;

/** Walks needs along the survey to where a test wants them, each step by somebody at its desk. */
@Component
public class SurveyWalk {
    static final Map<String, Object> POSTED = Map.of("postedAt", "公示栏");
    static final Map<String, Object> VISIT = Map.of("siteVisit", "与申报相符", "visitedOn", "2026-11-01");
    static final Map<String, Object> ANNOUNCED = Map.of("suitable", true, "announcedAt", "县政府网站");
    static final Map<String, Object> NONE = Map.of();

    private final NeedSurvey survey;
    private final CaseDriver walk;

    SurveyWalk(NeedSurvey survey, CaseDriver walk) {
        this.survey = survey;
        this.walk = walk;
    }

    /** @return the number of the need */
    public String report(Map<String, Object> fields, Official by) {
        return survey.report(NeedForms.form(fields), by).caseNo();
    }

    /** A village's need that came all the way into the library. @return its number */
    public String published() {
        var need = to("announcement", report(NeedForms.herbs(), walk.official("village.handler@" + NeedForms.VILLAGE)));
        walk.approve(need, "announcement", ANNOUNCED);
        return need;
    }

    /** Walks the straight way until that step waits. @return the number of the need */
    public String to(String step, String need) {
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

    /** The review of the township, done by that official. */
    public void review(String need, Official by) {
        walk.complete(need, "townshipReview", "approve", VISIT, by);
    }
}
