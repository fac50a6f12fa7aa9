package org.xiangbang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.AppTest;
import org.xiangbang.SampleProject;

@AppTest
@DisplayName("Finished work, by the rules of acceptance,")
class AcceptanceRulesTest extends AcceptanceWalk {
    @Test
    @DisplayName("is not audited by a person who checked it before")
    void auditorTouchedNothing() {
        var caseNo = done(SampleProject.VILLAGE, FISCAL);
        upTo(caseNo, "townshipCheck");
        var busy = people.at("township.handler@513228100", "audit.handler@513228");
        cases.complete(caseNo, "townshipCheck", "approve", check(), busy);

        said.refuses(
                "duties.verify-audit",
                () -> cases.complete(caseNo, "settlementAudit", "approve", audit("640000.00", "640000.00"), busy));
    }

    @Test
    @DisplayName("is judged by three people or more who are not recused, at most a third of them from the implementer")
    void theTeamIsIndependent() {
        var caseNo = done(SampleProject.VILLAGE, DONATION);
        upTo(caseNo, "finalCheck");

        said.refuses(
                "audit.team-of-three",
                () -> judged(caseNo, List.of(member("甲", false), member("乙", false), recused("丙"))));
        said.refuses(
                "audit.team-independent",
                () -> judged(caseNo, List.of(member("甲", true), member("乙", true), member("丙", false))));
        said.refuses(
                "audit.team-named-once",
                () -> judged(caseNo, List.of(member("甲", false), member("甲", false), member("丙", false))));
        judged(caseNo, List.of(member("甲", true), member("乙", false), member("丙", false)));
        assertThat(cases.waiting(caseNo)).containsExactly("postResult agriculture.handler@513228");
    }

    @Test
    @DisplayName("is counted item by item; what is missing or unknown is refused, and a shortfall is explained")
    void everyItemIsCounted() {
        var caseNo = done(SampleProject.VILLAGE, DONATION);
        cases.approve(caseNo, "selfCheck", selfCheck());

        said.wrong(
                "audit.item-not-counted",
                () -> cases.approve(
                        caseNo, "villageCheck", Map.of("record", "已看", "verified", List.of(count("藏白菊", 198)))));
        said.wrong(
                "audit.item-twice",
                () -> cases.approve(
                        caseNo,
                        "villageCheck",
                        Map.of(
                                "record",
                                "已看",
                                "verified",
                                List.of(count("藏白菊", 198), count("藏白菊", 198), count("培训", 198)))),
                "藏白菊",
                "藏白菊");
        said.wrong(
                "audit.item-unknown",
                () -> cases.approve(
                        caseNo,
                        "villageCheck",
                        Map.of(
                                "record",
                                "已看",
                                "verified",
                                List.of(count("没有的", 1), count("藏白菊", 198), count("培训", 198)))));
        said.wrong(
                "audit.shortfall-explained",
                () -> cases.approve(
                        caseNo,
                        "villageCheck",
                        Map.of("record", "已看", "verified", List.of(count("藏白菊", 100), count("培训", 198)))));
        said.wrong("field.required", () -> cases.complete(caseNo, "villageCheck", "return", Map.of()));
        said.wrong(
                "audit.rectify-in-future",
                () -> cases.complete(caseNo, "villageCheck", "return", Map.of("rectifyBy", "2020-01-01")));
    }
}
