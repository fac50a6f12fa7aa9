package org.xiangbang.projects.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.AppTest;
import org.xiangbang.projects.proposal.ProposalForms;
import org.xiangbang.shared.NotFound;

@AppTest
@DisplayName("A project")
class LifecycleProcessTest extends ProjectCases {
    @Test
    @DisplayName("whose budget lines do not add up is refused with both sums")
    void showsBothSums() {
        var fields = ProposalForms.herbsWith("amount", "7350000.00");
        fields.put(
                "budget",
                List.of(
                        Map.of("source", "donation", "amount", "2670000.00"),
                        Map.of("source", "donation", "amount", "1270000.00"),
                        Map.of("source", "donation", "amount", "1270000.00")));

        said.wrong(
                "projects.budget-sum",
                () -> matchmaking.proposed(organization, fields),
                "5,210,000.00 元，与金额 7,350,000.00 元",
                "7,350,000.00");
    }

    @Test
    @DisplayName("is refused when it ends before it starts, names an unknown need or region, or has too long a title")
    void refusesWhatDoesNotFit() {
        wrong("projects.end-before-start", "endsOn", "2027-01-01");
        wrong("projects.milestone-outside", "endsOn", "2027-01-01");
        wrong("projects.start-before-proposed", "startsOn", "2020-01-01");
        wrong("projects.need-unknown", "need", "N-000000-2026-9999");
        wrong("projects.one-to-many-places", "pairing", "one-to-many");
        wrong("field.region", "region", "999999");
        wrong("field.tooLong", "title", "长".repeat(100_000));
        wrong("field.money.decimals", "amount", "640000.001");
    }

    @Test
    @DisplayName("is proposed only for an organization that its proposer handles for")
    void onlyHandlersPropose() {
        said.refuses(
                "projects.only-admitted-organizations-propose",
                () -> matchmaking.proposedBy(walk.official(VILLAGE_HANDLER), ProposalForms.herbs()));
    }

    @Test
    @DisplayName("shows its side paths to nobody of another region")
    void sidePathsStayInTheRegion() {
        assertThat(workflow.raisable(project, walk.official("agriculture.handler@513230")))
                .isEmpty();
        assertThatThrownBy(() -> raise(project, "terminate", "agriculture.handler@513230"))
                .isInstanceOf(NotFound.class);
    }

    private void wrong(String code, String field, String value) {
        said.wrong(code, () -> matchmaking.proposed(organization, ProposalForms.herbsWith(field, value)));
    }
}
