package org.xiangbang.projects.lifecycle;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.CaseDriver;
import org.xiangbang.Said;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.projects.Projects;
import org.xiangbang.projects.proposal.Matchmaking;
import org.xiangbang.projects.proposal.ProposalForms;

/** A proposed project that waits for the village's answer, and what may be raised beside it. */
public abstract class ProjectCases {
    protected static final Map<String, Object> NONE = Map.of();
    protected static final String COUNTY_HANDLER = "agriculture.handler@513228";
    protected static final String VILLAGE_HANDLER = "village.handler@513228100210";

    @Autowired
    protected Said said;

    @Autowired
    protected Matchmaking matchmaking;

    @Autowired
    protected Projects projects;

    @Autowired
    protected CaseDriver walk;

    @Autowired
    protected CaseFiles cases;

    @Autowired
    protected Workflow workflow;

    @Autowired
    protected TransactionTemplate transaction;

    protected String organization;
    protected String project;

    @BeforeEach
    void aProposedProject() {
        organization = matchmaking.organization();
        project = matchmaking.proposed(organization, ProposalForms.herbs());
    }

    protected void raise(String caseNo, String event, String desk) {
        workflow.raise(caseNo, LifecycleProcess.KEY + "." + event, walk.official(desk));
    }

    protected String handler() {
        return "organization.handler@" + organization;
    }

    protected void object(String caseNo) {
        raise(caseNo, "object", "township.handler@513228100");
        walk.approve(caseNo, "tellObjection", Map.of("objector", "匿名", "objection", "资金用途不清"));
    }

    protected static Map<String, Object> answer() {
        var two = List.of(Map.of("name", "甲", "office", "农业农村局"), Map.of("name", "乙", "office", "民政局"));
        return Map.of("inspectors", two, "answer", "已核查");
    }

    protected static Map<String, Object> change(String affected) {
        return Map.of("subject", "place", "description", "换到邻村", "affected", affected, "newPlace", "热拉村");
    }

    protected static Map<String, Object> suspension() {
        return Map.of("reason", "汛期", "until", "2027-09-30");
    }
}
