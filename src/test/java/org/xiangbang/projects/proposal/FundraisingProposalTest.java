package org.xiangbang.projects.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.SampleOrganization;
import org.xiangbang.projects.Fundraising;
import org.xiangbang.projects.Fundraisings;

@AppTest
@DisplayName("A proposal with money of a public fundraising")
class FundraisingProposalTest {
    private static final String PLAN = "演示备案2027-1号";

    @Autowired
    private Said said;

    @Autowired
    private Matchmaking matchmaking;

    @Autowired
    private Fundraisings fundraisings;

    @Autowired
    private JdbcClient db;

    private String organization;
    private Map<String, Object> fields;

    @BeforeEach
    void aProposal() {
        organization = matchmaking.organization();
        fields = ProposalForms.herbsWith("budget", List.of(Map.of("source", "fundraising", "amount", "640000.00")));
        fields.put("fundraisingPlan", PLAN);
        fields.put("planFiledOn", "2027-01-10");
        fields.put("fundraisingFrom", "2027-01-20");
    }

    @Test
    @DisplayName("names the filed plan, and the organization itself holds the money if it is qualified")
    void namesThePlan() {
        SampleOrganization.qualified(db, organization);

        var project = matchmaking.proposed(organization, fields);

        assertThat(fundraisings.of(project))
                .contains(new Fundraising(PLAN, LocalDate.of(2027, 1, 10), LocalDate.of(2027, 1, 20), organization));
    }

    @Test
    @DisplayName("is refused without the plan, and where the plan was filed less than ten days before")
    void needsThePlanInTime() {
        SampleOrganization.qualified(db, organization);

        wrong("projects.plan-filed-late", "planFiledOn", "2027-01-11");
        fields.remove("fundraisingPlan");
        said.wrong("projects.fundraising-missing", this::propose);
    }

    @Test
    @DisplayName("needs a qualified charity as partner, with an agreement, where the organization has no qualification")
    void needsAPartner() {
        said.wrong("projects.fundraiser-not-qualified", this::propose);
        var partner = SampleOrganization.qualified(db, matchmaking.organization());
        wrong("projects.partner-agreement-missing", "fundraiser", partner);
        fields.put("fundraiser", partner);
        fields.put("partnerAgreement", List.of(matchmaking.paper(matchmaking.handlerOf(organization))));

        assertThat(fundraisings.holder(matchmaking.proposed(organization, fields)))
                .isEqualTo(partner);
    }

    @Test
    @DisplayName("is not mistaken for one whose budget has no such money")
    void isNotMistaken() {
        wrong("projects.no-fundraising-line", "budget", List.of(Map.of("source", "donation", "amount", "640000.00")));
    }

    private void wrong(String code, String field, Object value) {
        var before = fields.put(field, value);
        said.wrong(code, this::propose);
        fields.put(field, before);
        if (before == null) fields.remove(field);
    }

    private void propose() {
        matchmaking.proposed(organization, fields);
    }
}
