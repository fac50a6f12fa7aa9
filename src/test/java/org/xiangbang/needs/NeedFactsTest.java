package org.xiangbang.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.ShownFacts;
import org.xiangbang.Visitor;
import org.xiangbang.engine.moves.Recall;

@AppTest
@DisplayName("A step about a need shows what it decides on:")
class NeedFactsTest extends SurveyCases {
    private static final String CHIEF = "agriculture.chief@513228";

    @Autowired
    private Recall recall;

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("a removal, how the need stands in the library and why it is to leave it")
    void removal() {
        var need = published();
        workflow.raise(need, RemovalProcess.RAISE, walk.official(COUNTY_DESK));
        walk.approve(need, "removalRequest", Map.of("removalReason", "image", "removalGround", "属于形象工程"));

        var facts = ShownFacts.of(
                new Visitor(port, CHIEF).signIn(),
                walk.view(need, "removalDecision").taskId());

        assertThat(facts.value("need-library", "status")).isEqualTo("published");
        assertThat(facts.value("need-library", "removalReason")).isEqualTo("image");
        assertThat(facts.text("need-library", "removalReason")).isEqualTo("形象工程");
        assertThat(facts.value("need-library", "ground")).isEqualTo("属于形象工程");
        assertThat(facts.value("need-library", "publishedOn"))
                .isEqualTo(needs.find(need).publishedOn().toString());
    }

    @Test
    @DisplayName("an objection in a notice, with what is said against the need and what was found")
    void objection() {
        var need = at("villageNotice");
        objectedTo(need, "village");
        walk.fire(need, "villageNoticeOver");

        var facts = ShownFacts.of(
                new Visitor(port, TOWNSHIP_DESK).signIn(),
                walk.view(need, "townshipReview").taskId());

        assertThat(facts.rows("objections", "objections"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).contains("地块有争议", "地块没有争议", "approve").doesNotContain("某某某"));
    }

    @Test
    @DisplayName("the last eight acts of earlier desks, however many there were; the course of the case has them all")
    void lastActs() {
        var need = at("villageNotice");
        objectedTo(need, "village");
        straight.to("townshipNotice", need);
        objectedTo(need, "township");
        straight.to("countyDecision", need);

        var facts = ShownFacts.of(
                new Visitor(port, CHIEF).signIn(),
                walk.view(need, "countyDecision").taskId());

        assertThat(facts.rows("earlier", "earlier"))
                .extracting(row -> row.get(0))
                .hasSize(8)
                .startsWith("countyReview", "departmentReview", "townshipObjection")
                .endsWith("villageObjection");
    }

    private void objectedTo(String need, String where) {
        walk.complete(need, where + "Notice", "return", Map.of("objector", "某某某", "objection", "地块有争议"));
        walk.approve(need, where + "Objection", Map.of("finding", "地块没有争议"));
    }

    @Test
    @DisplayName("what earlier desks found, without a decision that was taken back")
    void takenBack() {
        var need = at("countyReview");
        var review = walk.open(need, "countyReview").taskId();
        walk.approve(need, "countyReview", Map.of("priority", "normal"));
        recall.takeBack(review, "看错了", walk.official("agriculture.reviewer@513228"));

        var again = new Visitor(port, "agriculture.reviewer@513228").signIn();
        var facts = ShownFacts.of(again, walk.view(need, "countyReview").taskId());
        assertThat(facts.rows("earlier", "earlier"))
                .extracting(row -> row.get(0))
                .contains("townshipReview")
                .doesNotContain("countyReview");
    }
}
