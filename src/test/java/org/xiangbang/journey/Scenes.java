package org.xiangbang.journey;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.CaseDriver;
import org.xiangbang.People;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Desks;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.needs.NeedForms;
import org.xiangbang.needs.NeedSurvey;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

/** Cases in the states that a reader can meet: many, late, returned, suspended, objected to, ended, claimed by others. */
@Component
class Scenes {
    static final String LINE = "line.handler@513228";
    private static final String LONG_NAME = "欧阳·阿坝藏族羌族自治州乡村振兴驻村工作组联络员";
    private static final String LONG_TITLE = "%s 四川省阿坝藏族羌族自治州黑水县芦花镇谷汝村藏白菊种植基地道路硬化、蓄水池修建与198户农户就近务工技能培训综合项目（第二期）";

    private static final int YEARS_AHEAD = 800;

    private final PageCases cases;
    private final ProbeCases probe;
    private final HumanStep steps;
    private final Accounts accounts;
    private final Desks desks;
    private final People people;
    private final CaseFiles files;
    private final TransactionTemplate transaction;
    private final NeedSurvey survey;
    private final CaseDriver walk;
    private final JdbcClient db;
    private final OfficialClock clock;

    Scenes(
            PageCases cases,
            ProbeCases probe,
            HumanStep steps,
            Accounts accounts,
            Desks desks,
            People people,
            CaseFiles files,
            TransactionTemplate transaction,
            NeedSurvey survey,
            CaseDriver walk,
            JdbcClient db,
            OfficialClock clock) {
        this.cases = cases;
        this.probe = probe;
        this.steps = steps;
        this.accounts = accounts;
        this.desks = desks;
        this.people = people;
        this.files = files;
        this.transaction = transaction;
        this.survey = survey;
        this.walk = walk;
        this.db = db;
        this.clock = clock;
    }

    /** A person with a long name at these desks, who can sign in. */
    Official reader(String... at) {
        var login = "reader-" + UUID.randomUUID();
        accounts.open(login, LONG_NAME, SignInPage.PASSWORD, null, null);
        for (var desk : at) desks.grant(Desk.parse(desk), login, null);
        return accounts.official(login).orElseThrow();
    }

    /** So many cases with long titles that hold the word, of all severities, waiting for the village. */
    void many(String word, int number) {
        var reporter = people.at(PageCases.VILLAGE);
        for (int i = 0; i < number; i++) {
            var caseNo = probe.start(LONG_TITLE.formatted(word), new Region("513228100210"), reporter);
            due(caseNo, List.of(-40, -3, 1, 30).get(i % 4));
        }
    }

    /** As if its step were due in so many days, and the case's organization and amount were known. */
    private void due(String caseNo, int days) {
        db.sql("""
                update tasklist.inbox
                   set due_at = :due, severity = :severity, turns_at = 'infinity',
                       amount_fen = 123456789012, organization_name = '中国交通运输协会乡村振兴与农村公路发展专业委员会'
                 where case_no = :case
                """)
                .param("due", official(days))
                .param("severity", days < -14 ? 0 : days < 0 ? 1 : days < 5 ? 2 : 3)
                .param("case", caseNo)
                .update();
    }

    /** Case numbers by the name of the state; the cases wait at the village or at the chief of the county. */
    Map<String, String> made() {
        var made = new LinkedHashMap<String, String>();
        made.put("suspended", suspended());
        made.put("objected", objected());
        made.put("ended", ended());
        made.put("returned", returned());
        made.put("provisional", provisional());
        made.put("taken", cases.heard());
        steps.claim(cases.task(made.get("taken")), people.at(PageCases.CHIEF));
        return made;
    }

    /** Its step is due in a year without a notice of its holidays, whenever this runs. */
    private String provisional() {
        var caseNo = cases.heard();
        var due = official(YEARS_AHEAD);
        for (var table : List.of("engine.step_clock", "tasklist.inbox"))
            db.sql("update " + table + " set due_at = ? where case_no = ?")
                    .params(due, caseNo)
                    .update();
        return caseNo;
    }

    private OffsetDateTime official(int days) {
        return clock.instant().plus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
    }

    private String suspended() {
        var caseNo = cases.started(people.at(PageCases.VILLAGE));
        transaction.executeWithoutResult(t -> files.suspend(caseNo, "states"));
        return caseNo;
    }

    private String objected() {
        var need = survey.report(NeedForms.form(NeedForms.herbs()), walk.official(PageCases.VILLAGE))
                .caseNo();
        walk.approve(need, "villagePosting", Map.of("postedAt", "公示栏"));
        walk.complete(need, "villageNotice", "return", Map.of("objector", "村民代表", "objection", "受益户数与实际不符，请重新核实。"));
        return need;
    }

    private String ended() {
        var caseNo = cases.heard();
        probe.complete(caseNo, "approve", "同意", people.at(PageCases.CHIEF));
        return caseNo;
    }

    private String returned() {
        var caseNo = heardBy();
        probe.complete(caseNo, "return", "请核对金额", people.at(LINE));
        probe.complete(caseNo, "approve", "", people.at("education.handler@513228"));
        return caseNo;
    }

    /** A case that waits for both departments. */
    String heardBy() {
        probe.deploy();
        return probe.reported(people.at(PageCases.VILLAGE), List.of());
    }

    /** A case whose one step a colleague at the desk does while the reader has it open. */
    Runnable faster(String caseNo) {
        var task = cases.task(caseNo);
        var other = people.at(PageCases.VILLAGE);
        return () -> steps.complete(task, StepForm.approve(Map.of("amount", "1.00")), other);
    }
}
