package org.xiangbang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.AppTest;
import org.xiangbang.SampleProject;
import org.xiangbang.Today;

@AppTest
@DisplayName("The self-check of finished work")
class SelfcheckProcessTest extends AcceptanceWalk {
    @Test
    @DisplayName(
            "before the agreed start is accepted only when the chief says why; returned, it waits for the organization")
    void datesFollowEachOtherOrAreExplained() {
        var caseNo = beforeItsStart();
        cases.approve(caseNo, "selfCheck", selfCheck());

        assertThat(cases.waiting(caseNo)).containsExactly("explainDates agriculture.chief@513228");
        said.wrong("field.required", () -> cases.approve(caseNo, "explainDates", Map.of()));
        cases.complete(caseNo, "explainDates", "return", Map.of());
        cases.approve(caseNo, "selfCheck", with(selfCheck(), "acceptanceItems", List.of(item("培训"))));
        cases.approve(caseNo, "explainDates", Map.of("datesReason", "苗木提前到位"));

        assertThat(cases.waiting(caseNo)).containsExactly("villageCheck village.handler@513228100210");
        assertThat(acceptances.current(caseNo).datesReason()).isEqualTo("苗木提前到位");
        assertThat(acceptances.current(caseNo).items())
                .extracting(Acceptance.Item::name)
                .containsExactly("培训");
    }

    @Test
    @DisplayName("is a process of its own, which ends when the first level checks")
    void isAProcessOfItsOwn() {
        var caseNo = beforeItsStart();

        assertThat(process(caseNo, "selfCheck")).isEqualTo(SelfcheckProcess.KEY);
        cases.approve(caseNo, "selfCheck", selfCheck());
        assertThat(process(caseNo, "explainDates")).isEqualTo(SelfcheckProcess.KEY);
        cases.approve(caseNo, "explainDates", Map.of("datesReason", "苗木提前到位"));

        assertThat(process(caseNo, "villageCheck")).isEqualTo(AcceptanceProcess.KEY);
    }

    @Test
    @DisplayName("of an acceptance that began before it was a process of its own goes on where it was, at either step")
    void goesOnInTheFormerModel() {
        var first = new String[1];
        var second = new String[1];
        former.during(AcceptanceProcess.KEY, () -> {
            first[0] = beforeItsStart();
            second[0] = beforeItsStart();
            cases.approve(second[0], "selfCheck", selfCheck());
        });

        cases.approve(first[0], "selfCheck", selfCheck());
        cases.complete(first[0], "explainDates", "return", Map.of());
        assertThat(process(first[0], "selfCheck")).isEqualTo(AcceptanceProcess.KEY);
        cases.approve(second[0], "explainDates", Map.of("datesReason", "苗木提前到位"));

        assertThat(cases.waiting(second[0])).containsExactly("villageCheck village.handler@513228100210");
        assertThat(acceptances.current(second[0]).datesReason()).isEqualTo("苗木提前到位");
    }

    private String beforeItsStart() {
        var later = Today.date().plusDays(90);
        var caseNo =
                SampleProject.implementing(db, SampleProject.VILLAGE, DONATION).agreedToStart(later).caseNo;
        cases.start(AcceptanceProcess.KEY, caseNo);
        return caseNo;
    }
}
