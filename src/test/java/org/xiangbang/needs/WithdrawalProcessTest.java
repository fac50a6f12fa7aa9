package org.xiangbang.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.engine.moves.SidePath;
import org.xiangbang.needs.Need.Status;
import org.xiangbang.shared.NotFound;

@AppTest
@DisplayName("The report of a need")
class WithdrawalProcessTest extends SurveyCases {
    @LocalServerPort
    private int port;

    @Autowired
    private Said said;

    @Test
    @DisplayName("may be canceled by its reporter until the county has decided, not later")
    void isWithdrawn() {
        var need = at("townshipReview");
        cancellation.cancel(need, "另有安排", walk.official(VILLAGE_DESK));
        assertThat(needs.find(need).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(walk.running(need)).isFalse();

        var later = at("countyDecision");
        assertThatThrownBy(() -> cancellation.cancel(later, "另有安排", walk.official("township.chief@513228100")))
                .isInstanceOf(NotFound.class);
        walk.approve(later, "countyDecision", NONE);
        said.refuses("engine.cancel-decided", () -> cancellation.cancel(later, "另有安排", walk.official(VILLAGE_DESK)));
        assertThat(workflow.raisable(later, walk.official(VILLAGE_DESK))).noneMatch(SidePath::cancels);
        assertThat(walk.waiting(later)).containsExactly("announcement agriculture.handler@513228");
    }

    @ParameterizedTest(name = "at {0}")
    @ValueSource(strings = {"villageNotice", "townshipPosting", "departmentReview", "countyDecision"})
    @DisplayName("is canceled wherever the need stands, also within a notice, and nothing remains open")
    void stopsWhateverWaits(String step) {
        var need = at(step);

        cancellation.cancel(need, "另有安排", walk.official(VILLAGE_DESK));

        assertThat(needs.find(need).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(walk.waiting(need)).isEmpty();
        assertThat(walk.running(need)).isFalse();
        said.refuses("engine.cancel-closed", () -> cancellation.cancel(need, "另有安排", walk.official(VILLAGE_DESK)));
    }

    @Test
    @DisplayName("goes on if its reporter changes their mind, and the cancellation is over")
    void isKept() {
        var need = at("townshipReview");
        workflow.raise(need, WithdrawalProcess.RAISE, walk.official(VILLAGE_DESK));
        assertThat(process(need, "withdrawConfirm")).isEqualTo(WithdrawalProcess.KEY);

        walk.complete(need, "withdrawConfirm", "approve", NONE, walk.official(VILLAGE_DESK));

        assertThat(walk.waiting(need)).containsExactly("townshipReview " + TOWNSHIP_DESK);
        assertThat(needs.find(need).status()).isEqualTo(Status.REPORTED);
    }

    @Test
    @DisplayName("that is refused while the reporter still thinks about it leaves no question open")
    void endsWithTheCase() {
        var need = at("townshipReview");
        workflow.raise(need, WithdrawalProcess.RAISE, walk.official(VILLAGE_DESK));

        walk.complete(need, "townshipReview", "reject", NONE);

        assertThat(needs.find(need).status()).isEqualTo(Status.REFUSED);
        assertThat(walk.waiting(need)).isEmpty();
        assertThat(walk.running(need)).isFalse();
    }

    @Test
    @DisplayName("is told in the trace by its name, in the reader's language, whether it was asked for or done at once")
    void isTold() {
        var asked = at("townshipReview");
        workflow.raise(asked, WithdrawalProcess.RAISE, walk.official(VILLAGE_DESK));
        var done = at("townshipReview");
        cancellation.cancel(done, "另有安排", walk.official(VILLAGE_DESK));
        var reader = new Visitor(port, VILLAGE_DESK).signIn();

        for (var need : List.of(asked, done)) {
            assertThat(reader.page("/cases/" + need + "/history?lang=zh").body())
                    .contains("<strong>撤销申报</strong>");
            assertThat(reader.page("/cases/" + need + "/history?lang=en").body())
                    .contains("<strong>Cancel the report</strong>")
                    .doesNotContain("<strong>撤销申报</strong>");
        }
    }
}
