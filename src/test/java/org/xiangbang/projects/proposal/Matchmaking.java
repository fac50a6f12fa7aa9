package org.xiangbang.projects.proposal;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiangbang.CaseDriver;
import org.xiangbang.Paper;
import org.xiangbang.SampleOrganization;
import org.xiangbang.documents.Documents;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.needs.SurveyWalk;
import org.xiangbang.shared.Official;

/** What a project needs before it begins: an admitted organization, and a need in the library. */
@Component
public class Matchmaking {
    private final ProjectStart start;
    private final CaseDriver walk;
    private final Documents documents;
    private final SurveyWalk survey;
    private final JdbcClient db;

    Matchmaking(ProjectStart start, CaseDriver walk, Documents documents, SurveyWalk survey, JdbcClient db) {
        this.start = start;
        this.walk = walk;
        this.documents = documents;
        this.survey = survey;
        this.db = db;
    }

    /** The number of an organization that was admitted just now. */
    public String organization() {
        return SampleOrganization.admitted(db);
    }

    /** The number of a village's need that went the whole way of the survey just now. */
    public String need() {
        return survey.published();
    }

    /** The id of a paper that somebody uploaded just now. */
    public String paper(Official by) {
        return documents.store("minutes.pdf", Paper.pdf(), by).id().toString();
    }

    public Official handlerOf(String organization) {
        return walk.official("organization.handler@" + organization);
    }

    public String proposedBy(Official by, Map<String, Object> fields) {
        return start.propose(null, StepForm.approve(fields), by).caseNo();
    }

    /** The case number of a project that the organization proposed with that form. */
    public String proposed(String organization, Map<String, Object> fields) {
        return start.propose(organization, StepForm.approve(fields), handlerOf(organization))
                .caseNo();
    }
}
