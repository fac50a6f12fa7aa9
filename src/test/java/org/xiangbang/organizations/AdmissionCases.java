package org.xiangbang.organizations;

import static org.xiangbang.organizations.SignUpForms.form;
import static org.xiangbang.organizations.SignUpForms.foundation;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.CaseDriver;
import org.xiangbang.People;
import org.xiangbang.access.Desks;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.moves.Cancellation;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

/** Signs organizations up, each by somebody new, and walks them to the directory. */
abstract class AdmissionCases {
    static final String HANDLER = "civil-affairs.handler@513228";
    static final Map<String, Object> NONE = Map.of();
    static final Map<String, Object> LISTED =
            Map.of("listName", "abnormal", "listedOn", "2026-11-01", "ground", "未按时年报");
    static final Map<String, Object> UNLISTED = Map.of("leftOn", "2026-11-20", "ground", "已补报");

    @Autowired
    OrganizationSignUp signUp;

    @Autowired
    Organizations organizations;

    @Autowired
    OrganizationRecords records;

    @Autowired
    Cancellation cancellation;

    @Autowired
    CaseDriver walk;

    @Autowired
    CaseFiles cases;

    @Autowired
    Workflow workflow;

    @Autowired
    Desks desks;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("owner")
    JdbcClient db;

    Official applicant;

    @BeforeEach
    void somebodyNew() {
        var nobody = people.at();
        applicant = people.also(nobody, "applicant.handler@" + nobody.login());
    }

    String filed(Map<String, Object> fields) {
        return signUp.file(form(fields), applicant).caseNo();
    }

    String admitted() {
        var number = filed(foundation());
        walk.approve(number, "firstReview", found("passed", "none"));
        walk.approve(number, "decide", NONE);
        return number;
    }

    /** A project of the organization, as far as the engine knows of it. */
    String openProject(String number) {
        var caseNo = transaction.execute(t -> cases.nextNumber(CaseFile.Kind.PROJECT, new Region("513228")));
        db.sql("""
                insert into cases.case_file (case_no, kind, title, region, organization, applicant, status, opened_at)
                values (?, 'PROJECT', '试验', '513228', ?, ?, 'proposed', now())
                """).params(caseNo, number, desk("handler", number).id()).update();
        return caseNo;
    }

    static Map<String, Object> found(String annualCheck, String onList) {
        return Map.of("annualCheck", annualCheck, "onList", onList, "investigated", false, "withinScope", true);
    }

    static Map<String, Object> annual(int year, String check) {
        var fields = new HashMap<String, Object>();
        fields.put("annualCheckYear", year);
        fields.put("annualCheck", check);
        fields.put("onList", "none");
        fields.put("investigated", false);
        fields.put("registrationValidUntil", (year + 5) + "-12-31");
        return fields;
    }

    static Desk desk(String post, String number) {
        return new Desk(Desk.ORGANIZATION, post, number);
    }
}
