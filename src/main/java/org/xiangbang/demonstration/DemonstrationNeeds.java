package org.xiangbang.demonstration;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Accounts;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.setup.EngineClock;
import org.xiangbang.engine.setup.TimerRest;
import org.xiangbang.needs.NeedSurvey;

/**
 * Publishes one need on the first start, 藏白菊 of 谷汝村 (Sichuan 2024), through every step of the real survey. The case starts some
 * weeks in the past, so that both public notices are over today.
 */
@Component
@OnlyInDemonstration
@Order(5)
class DemonstrationNeeds implements ApplicationRunner {
    private static final Duration STORY = Duration.ofDays(60);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int LONGEST_NOTICE = 25;
    private static final String REPORTER = "village.handler@513228100210";

    private final Accounts accounts;
    private final NeedSurvey survey;
    private final DemonstrationActors demonstrationActors;
    private final OfficialClock clock;
    private final EngineClock engine;
    private final TimerRest rest;

    DemonstrationNeeds(
            Accounts accounts,
            NeedSurvey survey,
            DemonstrationActors demonstrationActors,
            OfficialClock clock,
            EngineClock engine,
            TimerRest rest) {
        this.rest = rest;
        this.accounts = accounts;
        this.survey = survey;
        this.demonstrationActors = demonstrationActors;
        this.clock = clock;
        this.engine = engine;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.find(DemonstrationOrganizations.FIRST).isEmpty()) rest.during(this::play);
    }

    /**
     * Does the steps. Meanwhile only this thread fires timers, because the made-up officials see only the steps that are offered
     * in this thread.
     */
    private void play() {
        clock.beginEarlier(STORY);
        engine.moved();
        demonstrationActors.enter();
        try {
            publish();
        } finally {
            demonstrationActors.leave();
            forward(clock.ahead().negated());
        }
    }

    private void publish() {
        var reporter = accounts.official(REPORTER).orElseThrow();
        var need = survey.report(StepForm.approve(report()), reporter).caseNo();
        demonstrationActors.approve(need, "villagePosting", Map.of("postedAt", "村公示栏"));
        passNotice(need, "townshipReview");
        demonstrationActors.approve(
                need,
                "townshipReview",
                Map.of("siteVisit", "与申报相符", "visitedOn", clock.today().toString()));
        demonstrationActors.approve(need, "townshipDecision", Map.of());
        demonstrationActors.approve(need, "townshipPosting", Map.of("postedAt", "乡镇公示栏"));
        passNotice(need, "departmentReview");
        demonstrationActors.approve(need, "departmentReview", Map.of("score", 90));
        demonstrationActors.approve(need, "countyReview", Map.of("priority", "high"));
        demonstrationActors.approve(need, "countyDecision", Map.of());
        demonstrationActors.approve(need, "announcement", Map.of("suitable", true, "announcedAt", "县政府公告栏"));
    }

    /**
     * Moves the clock until the notice is over. A notice that would end on a holiday is on display until the next working day
     * (rules T-06), so its length is not known here.
     */
    private void passNotice(String need, String next) {
        for (int day = 0; day < LONGEST_NOTICE && !demonstrationActors.waits(need, next); day++) forward(DAY);
    }

    private void forward(Duration by) {
        clock.advance(by);
        engine.moved();
    }

    /** Fills the report: amount, households and people are those published; the dates of the plan are made up. */
    private Map<String, Object> report() {
        var nextYear = clock.today().getYear() + 1;
        var report = new HashMap<String, Object>();
        report.put("title", "谷汝村藏白菊种植");
        report.put("category", "industry");
        report.put("nature", "new");
        report.put("region", "513228100210");
        report.put("startsOn", nextYear + "-03-01");
        report.put("endsOn", nextYear + "-11-30");
        report.put("responsibleUnit", "谷汝村村民委员会");
        report.put("task", "藏白菊种植");
        report.put("amount", "640000.00");
        report.put("funding", List.of(Map.of("source", "donation", "amount", "640000.00")));
        report.put("households", 198);
        report.put("people", 544);
        report.put("outputTarget", "完成藏白菊种植");
        report.put("benefitTarget", "198户544人家门口就业，户均增收450余元");
        report.put("satisfactionTarget", "受益群众满意");
        report.put("participation", "群众就近务工");
        return report;
    }
}
