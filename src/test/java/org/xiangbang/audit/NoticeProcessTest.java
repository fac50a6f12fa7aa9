package org.xiangbang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.SampleProject;
import org.xiangbang.engine.moves.Recall;

@AppTest
@DisplayName("The public notice of an acceptance")
class NoticeProcessTest extends AcceptanceWalk {
    @Autowired
    private Recall recall;

    @Test
    @DisplayName("under objection waits for an answer: if dismissed it goes on, if upheld the work is checked again")
    void objectionsAreAnswered() {
        var caseNo = accepted();
        cases.approve(caseNo, "postResult", posted());

        said.wrong("field.required", () -> cases.complete(caseNo, "resultNotice", "return", Map.of()));
        object(caseNo);
        cases.approve(caseNo, "verifyObjection", Map.of("finding", "数量属实"));
        assertThat(cases.waiting(caseNo)).containsExactly("resultNotice agriculture.handler@513228");
        object(caseNo);
        cases.complete(caseNo, "verifyObjection", "reject", Map.of("finding", "确有缺株"));
        assertThat(cases.waiting(caseNo)).containsExactly("finalCheck agriculture.reviewer@513228");
    }

    @Test
    @DisplayName("is a process of its own, which is begun again when the work was checked again")
    void isAProcessOfItsOwn() {
        var caseNo = accepted();

        assertThat(process(caseNo, "postResult")).isEqualTo(NoticeProcess.KEY);
        cases.approve(caseNo, "postResult", posted());
        object(caseNo);
        cases.complete(caseNo, "verifyObjection", "reject", Map.of("finding", "确有缺株"));
        assertThat(process(caseNo, "finalCheck")).isEqualTo(AcceptanceProcess.KEY);
        cases.approve(caseNo, "finalCheck", finalCheck());
        cases.approve(caseNo, "postResult", posted());
        cases.fire(caseNo, "resultNoticeOver");

        assertThat(cases.running(caseNo)).isFalse();
        assertThat(acceptances.current(caseNo).result()).isEqualTo(Acceptance.Result.ACCEPTED);
    }

    @Test
    @DisplayName("goes on when the finding that ended it is taken back")
    void isTakenBack() {
        var caseNo = accepted();
        cases.approve(caseNo, "postResult", posted());
        object(caseNo);
        var verified = cases.open(caseNo, "verifyObjection");
        cases.complete(caseNo, "verifyObjection", "reject", Map.of("finding", "确有缺株"));
        assertThat(cases.waiting(caseNo)).containsExactly("finalCheck agriculture.reviewer@513228");

        recall.takeBack(verified.taskId(), "", cases.official(verified.desk()));

        assertThat(cases.waiting(caseNo)).containsExactly("verifyObjection agriculture.chief@513228");
        cases.approve(caseNo, "verifyObjection", Map.of("finding", "数量属实"));
        cases.fire(caseNo, "resultNoticeOver");
        assertThat(acceptances.current(caseNo).result()).isEqualTo(Acceptance.Result.ACCEPTED);
    }

    @Test
    @DisplayName("of an acceptance that began before it was a process of its own goes on where it was, at each step")
    void goesOnInTheFormerModel() {
        var begun = new String[3];
        former.during(AcceptanceProcess.KEY, () -> {
            for (int i = 0; i < begun.length; i++) begun[i] = accepted();
            cases.approve(begun[1], "postResult", posted());
            cases.approve(begun[2], "postResult", posted());
            object(begun[2]);
        });

        cases.approve(begun[0], "postResult", posted());
        cases.complete(begun[2], "verifyObjection", "approve", Map.of("finding", "数量属实"));
        for (var caseNo : begun) {
            assertThat(process(caseNo, "resultNotice")).isEqualTo(AcceptanceProcess.KEY);
            said.wrong("field.required", () -> cases.complete(caseNo, "resultNotice", "return", Map.of()));
            cases.fire(caseNo, "resultNoticeOver");
            assertThat(acceptances.current(caseNo).result()).isEqualTo(Acceptance.Result.ACCEPTED);
        }
    }

    private String accepted() {
        var caseNo = done(SampleProject.VILLAGE, DONATION);
        upTo(caseNo, "finalCheck");
        cases.approve(caseNo, "finalCheck", finalCheck());
        return caseNo;
    }
}
