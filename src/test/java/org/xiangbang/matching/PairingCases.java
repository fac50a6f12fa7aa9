package org.xiangbang.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.CaseDriver;
import org.xiangbang.FormerModels;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.matching.Pairing.Status;
import org.xiangbang.needs.Needs;
import org.xiangbang.projects.Projects;
import org.xiangbang.projects.proposal.Matchmaking;
import org.xiangbang.projects.proposal.ProjectOrder;

/** Pairings of an admitted organization, and how they are confirmed or end. */
abstract class PairingCases {
    static final String VILLAGE_DESK = "village.handler@513228100210";
    static final String AGRICULTURE = "agriculture.reviewer@513228";
    static final String CIVIL_AFFAIRS = "civil-affairs.reviewer@513228";
    static final Map<String, Object> NONE = Map.of();

    @Autowired
    Matchmaking matchmaking;

    @Autowired
    ProjectOrder orders;

    @Autowired
    Pairings pairings;

    @Autowired
    Projects projects;

    @Autowired
    Needs needs;

    @Autowired
    CaseDriver walk;

    @Autowired
    JdbcClient db;

    @Autowired
    CaseFiles cases;

    @Autowired
    Workflow workflow;

    @Autowired
    FormerModels former;

    String organization;

    @BeforeEach
    void anAdmittedOrganization() {
        organization = matchmaking.organization();
    }

    /** The process to which that open step belongs. */
    String process(String project, String step) {
        return walk.open(project, step).offered().process();
    }

    void confirmed(String project) {
        walk.complete(project, "confirmPairing", "approve", NONE, walk.official(AGRICULTURE));
        walk.complete(project, "confirmPairing", "approve", NONE, walk.official(CIVIL_AFFAIRS));
    }

    void ended(String project, Status pairing, String caseStatus) {
        assertThat(pairings.find(project).status()).isEqualTo(pairing);
        assertThat(cases.find(project).status()).isEqualTo(caseStatus);
        assertThat(cases.find(project).closedAt()).isNotNull();
        assertThat(walk.running(project)).isFalse();
    }

    Map<String, Object> scores(Map<String, Integer> scores) {
        return Map.of(
                "minutes",
                List.of(matchmaking.paper(walk.official("agriculture.handler@513228"))),
                "scores",
                scores.entrySet().stream()
                        .map(s -> Map.of("project", s.getKey(), "score", s.getValue()))
                        .toList());
    }

    static Map<String, Object> members(Map<String, String> shares) {
        return Map.of(
                "members",
                shares.entrySet().stream()
                        .map(s -> Map.of("organization", s.getKey(), "share", s.getValue()))
                        .toList());
    }
}
