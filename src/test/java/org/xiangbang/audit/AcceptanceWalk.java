package org.xiangbang.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.CaseDriver;
import org.xiangbang.FormerModels;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.SampleProject;
import org.xiangbang.projects.Projects;

/** What the tests of this module do with a case, and the forms that go through. */
abstract class AcceptanceWalk {
    @Autowired
    Said said;

    static final String FISCAL = "fiscal-central";
    static final String DONATION = "donation";

    @Autowired
    CaseDriver cases;

    @Autowired
    People people;

    @Autowired
    JdbcClient db;

    @Autowired
    Projects projects;

    @Autowired
    Acceptances acceptances;

    @Autowired
    FormerModels former;

    /** The process to which that open step belongs. */
    String process(String caseNo, String step) {
        return cases.open(caseNo, step).offered().process();
    }

    String done(String region, String source) {
        var caseNo = SampleProject.implementing(db, region, source).caseNo;
        cases.start(AcceptanceProcess.KEY, caseNo);
        return caseNo;
    }

    void upTo(String caseNo, String step) {
        while (!cases.waiting(caseNo).get(0).startsWith(step + " ")) {
            var open = cases.waiting(caseNo).get(0).split(" ")[0];
            cases.approve(caseNo, open, open.equals("selfCheck") ? selfCheck() : check());
        }
    }

    void object(String caseNo) {
        cases.complete(caseNo, "resultNotice", "return", Map.of("objector", "村民代表", "objection", "数量不足"));
    }

    void judged(String caseNo, List<Map<String, Object>> team) {
        cases.approve(caseNo, "finalCheck", with(finalCheck(), "team", team));
    }

    static Map<String, Object> selfCheck() {
        return Map.of(
                "acceptanceItems",
                List.of(item("藏白菊"), item("培训")),
                "maintainer",
                "谷汝村村民委员会",
                "summary",
                "全部完成",
                "proofs",
                CaseDriver.PAPER);
    }

    static Map<String, Object> item(String name) {
        return Map.of("item", name, "unit", "户", "planned", 198, "done", 198, "proof", "签收表");
    }

    static Map<String, Object> check() {
        return Map.of("verified", List.of(count("藏白菊", 198), count("培训", 198)), "record", "逐项核对无误");
    }

    static Map<String, Object> count(String item, int verified) {
        return Map.of("item", item, "verified", verified);
    }

    static Map<String, Object> audit(String submitted, String audited) {
        return Map.of("submitted", submitted, "auditedPrice", audited, "reportNo", "审〔2026〕1号");
    }

    static Map<String, Object> finalCheck() {
        return with(check(), "team", List.of(member("甲", false), member("乙", false), member("丙", true)));
    }

    static Map<String, Object> member(String name, boolean fromImplementer) {
        return Map.of("name", name, "unit", "单位", "fromImplementer", fromImplementer, "recusal", "none");
    }

    static Map<String, Object> recused(String name) {
        return with(member(name, false), "recusal", "recused");
    }

    static Map<String, Object> rectified() {
        return Map.of("measures", "补种二十亩", "proofs", CaseDriver.PAPER);
    }

    static Map<String, Object> posted() {
        return Map.of("board", "谷汝村公示栏", "postedOn", "2026-11-01", "photo", CaseDriver.PAPER);
    }

    static Map<String, Object> with(Map<String, Object> fields, String field, Object value) {
        var changed = new HashMap<>(fields);
        changed.put(field, value);
        return changed;
    }
}
