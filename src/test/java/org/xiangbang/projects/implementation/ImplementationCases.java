package org.xiangbang.projects.implementation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.CaseDriver;
import org.xiangbang.SampleProject;
import org.xiangbang.Today;
import org.xiangbang.projects.Milestone;
import org.xiangbang.projects.Milestones;
import org.xiangbang.projects.agreement.AgreementTerms;
import org.xiangbang.projects.agreement.AgreementTerms.Item;
import org.xiangbang.projects.agreement.WrittenAgreement;
import org.xiangbang.projects.approval.ApprovalProcessTest;
import org.xiangbang.shared.Schedule;

/** Projects whose first of two milestones begins. */
abstract class ImplementationCases {
    @Autowired
    CaseDriver walk;

    @Autowired
    @Qualifier("owner")
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    WrittenAgreement agreement;

    @Autowired
    Implementations implementations;

    @Autowired
    Milestones milestones;

    String project;
    String first;

    @BeforeEach
    void begin() {
        project = SampleProject.implementing(db, ApprovalProcessTest.VILLAGE, "donation").caseNo;
        first = project + ".M1";
        var terms = new AgreementTerms(
                SampleProject.AMOUNT,
                "own",
                new Schedule(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 12, 1)),
                "增收",
                "村集体",
                "书面告知",
                List.of("agriculture.chief@513228"),
                List.of(new Item("种植", "亩", 300), new Item("培训", "人次", 100)),
                List.of());
        transaction.executeWithoutResult(t -> {
            agreement.of(project, terms);
            milestones.replace(
                    project,
                    List.of(
                            new Milestone(1, "完成种植", Today.date().plusMonths(2), null),
                            new Milestone(2, "完成培训", Today.date().plusMonths(6), null)));
        });
        walk.start(ImplementationProcess.KEY, first);
    }

    void startWork() {
        walk.approve(project, "startWork", ImplementationProcessTest.BOARD);
        walk.approve(project, "confirmStart");
    }

    static Map<String, Object> report(int planted, int trained, String spent, String reached) {
        var fields = new HashMap<String, Object>(Map.of(
                "reportedUntil",
                Today.date().minusDays(1).toString(),
                "quantities",
                List.of(Map.of("item", "种植", "done", planted), Map.of("item", "培训", "done", trained)),
                "reached",
                reached,
                "progressNote",
                "按计划进行",
                "photos",
                CaseDriver.PAPER));
        if (spent != null) fields.put("spent", spent);
        return fields;
    }
}
