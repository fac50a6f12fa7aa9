package org.xiangbang.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.ShownFacts;
import org.xiangbang.Today;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.matching.Pairings;
import org.xiangbang.organizations.merger.MergerProcess;
import org.xiangbang.projects.Projects;
import org.xiangbang.projects.proposal.Matchmaking;
import org.xiangbang.projects.proposal.ProposalForms;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.feed.InboxConsistencyCheck;

@AppTest
@DisplayName("An organization that is merged into another one")
class MergerProcessTest {
    private static final Map<String, Object> NONE = Map.of();
    private static final String CIVIL_AFFAIRS = "civil-affairs.handler@513228";

    @LocalServerPort
    private int port;

    @Autowired
    private Matchmaking matchmaking;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Projects projects;

    @Autowired
    private Pairings pairings;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private VisibleCases visible;

    @Autowired
    private CaseDriver walk;

    @Autowired
    private Workflow workflow;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private InboxConsistencyCheck oracle;

    @Autowired
    private Said said;

    @Autowired
    private JdbcClient db;

    private String former;
    private String absorbing;
    private String project;
    private Official handler;

    @BeforeEach
    void aProjectThatWaitsForItsOrganization() {
        former = matchmaking.organization();
        absorbing = matchmaking.organization();
        handler = people.at("organization.handler@" + former);
        project = matchmaking.proposed(former, ProposalForms.herbs());
    }

    @Test
    @DisplayName("leaves its open projects and its people's desks to it; what was done before keeps its name")
    void merges() {
        workflow.raise(project, "projects-lifecycle.change", handler);
        assertThat(walk.waiting(project)).contains("askChange organization.handler@" + former);

        merge();

        assertThat(organizations.find(former).status()).isEqualTo(Organization.Status.MERGED);
        assertThat(walk.waiting(project)).contains("askChange organization.handler@" + absorbing);
        assertThat(cases.find(project).organization()).isEqualTo(absorbing);
        assertThat(projects.find(project).organization()).isEqualTo(absorbing);
        assertThat(pairings.find(project).organization()).isEqualTo(absorbing);
        assertThat(accounts.official(handler.login()).orElseThrow().desks())
                .extracting("region")
                .containsExactly(absorbing);
        assertThat(oracle.differences()).noneMatch(difference -> difference.contains(project));
        assertThat(db.sql("select desk from evidence.act where case_no = ? and act = 'raise'")
                        .param(project)
                        .query(String.class)
                        .list())
                .containsExactly("organization.handler@" + former);
        assertThat(db.sql("select fields::text from evidence.act where case_no = ? and act = 'absorb'")
                        .param(project)
                        .query(String.class)
                        .single())
                .contains(former, absorbing);
        said.refuses(
                "organizations.only-admitted-proposes",
                () -> organizations.mayPropose(former).orThrow());
    }

    @Test
    @DisplayName("is shown with the organization that it is part of now")
    void shown() {
        merge();

        var reader = new Visitor(port, "agriculture.chief@513228");
        assertThat(reader.get("/api/v1/organizations/" + former + "/departure").body())
                .contains("\"absorbedBy\":\"" + absorbing + "\"");
        assertThat(reader.signIn().page("/organizations/" + former).body())
                .contains("已并入其他组织", "宗旨相同", organizations.find(absorbing).name());
        assertThat(reader.page("/cases/" + project).body()).contains("社会组织合并，移交并入的组织");
    }

    @Test
    @DisplayName("needs another one that is admitted, and its consent")
    void refused() {
        raise();
        said.wrong("organizations.merger-itself", () -> walk.approve(former, "merge", form(former)), "自己", "itself");
        var left = matchmaking.organization();
        db.sql("update organizations.organization set status = 'LISTED' where number = ?")
                .param(left)
                .update();
        said.refuses("organizations.listed-proposes-nothing", () -> walk.approve(former, "merge", form(left)));

        walk.approve(former, "merge", form(absorbing));
        assertThat(walk.waiting(former)).containsExactly("mergerConsent organization.representative@" + absorbing);
        raise();
        said.refuses("organizations.departure-waits", () -> walk.approve(former, "merge", form(absorbing)));
        walk.complete(former, "merge", "withdraw", NONE);
        assertThat(seenBy(absorbing)).isTrue();
        walk.complete(former, "mergerConsent", "reject", NONE);
        assertThat(seenBy(absorbing)).isFalse();

        assertThat(organizations.find(former).status()).isEqualTo(Organization.Status.ADMITTED);
        assertThat(walk.waiting(former)).isEmpty();
    }

    @Test
    @DisplayName("is returned for supplements, and refused by civil affairs")
    void returned() {
        raise();
        walk.approve(former, "merge", form(absorbing));
        walk.approve(former, "mergerConsent", NONE);
        var facts = ShownFacts.of(new Visitor(port, "civil-affairs.reviewer@513228").signIn(), walk.task(former));
        assertThat(facts.rows("submitted", "submitted"))
                .extracting(row -> row.get(1))
                .contains(cases.organizationName(absorbing), "宗旨相同");
        walk.complete(former, "mergerConfirm", "return", NONE);
        assertThat(walk.view(former, "merge").values()).containsEntry("absorbing", absorbing);
        walk.approve(former, "merge", form(absorbing));
        walk.approve(former, "mergerConsent", NONE);
        walk.complete(former, "mergerConfirm", "reject", NONE);

        assertThat(organizations.find(former).status()).isEqualTo(Organization.Status.ADMITTED);
        assertThat(cases.find(project).organization()).isEqualTo(former);
        assertThatThrownBy(() -> workflow.raise(former, MergerProcess.RAISE, walk.official("agriculture.chief@513228")))
                .isInstanceOf(NotFound.class);
    }

    private boolean seenBy(String organization) {
        return visible.covers(cases.find(former), walk.official("organization.representative@" + organization));
    }

    private void merge() {
        raise();
        walk.approve(former, "merge", form(absorbing));
        walk.approve(former, "mergerConsent", NONE);
        walk.approve(former, "mergerConfirm", NONE);
    }

    private void raise() {
        workflow.raise(former, MergerProcess.RAISE, walk.official(CIVIL_AFFAIRS));
    }

    private static Map<String, Object> form(String into) {
        var fields = new HashMap<String, Object>();
        fields.put("absorbing", into);
        fields.put("mergedOn", Today.date().minusDays(1).toString());
        fields.put("ground", "宗旨相同");
        fields.put("mergerPaper", CaseDriver.PAPER);
        return fields;
    }
}
