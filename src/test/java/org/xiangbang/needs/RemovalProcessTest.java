package org.xiangbang.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.engine.moves.SidePath;
import org.xiangbang.needs.Need.Status;
import org.xiangbang.shared.NotFound;

@AppTest
@DisplayName("A need in the library or in reserve")
class RemovalProcessTest extends SurveyCases {
    private static final Map<String, Object> REASON = Map.of("removalReason", "unrelated", "removalGround", "与帮扶无关");

    @Autowired
    private Said said;

    private void raise(String need) {
        workflow.raise(need, RemovalProcess.RAISE, walk.official(COUNTY_DESK));
    }

    private List<String> offered(String need) {
        return workflow.raisable(need, walk.official(COUNTY_DESK)).stream()
                .map(SidePath::event)
                .filter(RemovalProcess.RAISE::equals)
                .toList();
    }

    @Test
    @DisplayName("leaves the library with a reason, when the county's chief agrees")
    void isRemoved() {
        var need = published();

        raise(need);
        walk.approve(need, "removalRequest", REASON);
        walk.complete(need, "removalDecision", "reject", NONE);
        assertThat(needs.find(need).status()).isEqualTo(Status.PUBLISHED);
        raise(need);
        walk.complete(need, "removalRequest", "withdraw", NONE);
        raise(need);
        walk.approve(need, "removalRequest", REASON);
        walk.approve(need, "removalDecision", NONE);

        assertThat(needs.find(need).status()).isEqualTo(Status.REMOVED);
        assertThat(needs.find(need).removal()).isEqualTo(new Need.Removal("unrelated", "与帮扶无关"));
        assertThat(walk.running(need)).isFalse();
    }

    @Test
    @DisplayName("is removed while its year-end review waits, and no step of the case remains open")
    void stopsWhateverWaits() {
        var need = at("countyDecision");
        walk.complete(need, "countyDecision", "reserve", NONE);
        walk.fire(need, "yearEnd");
        raise(need);
        walk.approve(need, "removalRequest", REASON);
        assertThat(walk.waiting(need))
                .containsExactly("removalDecision agriculture.chief@513228", "rollOver " + COUNTY_DESK);

        walk.approve(need, "removalDecision", NONE);

        assertThat(needs.find(need).status()).isEqualTo(Status.REMOVED);
        assertThat(walk.waiting(need)).isEmpty();
        assertThat(walk.running(need)).isFalse();
    }

    @Test
    @DisplayName("is no longer asked to be removed once it is over for another reason")
    void endsWithTheCase() {
        var need = published();
        raise(need);
        walk.approve(need, "removalRequest", REASON);
        walk.fire(need, "yearEnd");

        walk.complete(need, "rollOver", "reject", NONE);

        assertThat(needs.find(need).status()).isEqualTo(Status.REMOVED);
        assertThat(needs.find(need).removal().reason()).isEqualTo("unneeded");
        assertThat(walk.waiting(need)).isEmpty();
        assertThat(walk.running(need)).isFalse();
    }

    @Test
    @DisplayName("is offered its removal there only, and it is refused once an organization has taken the need up")
    void isNotRemovedBeforeNorWhileTaken() {
        var earlier = at("countyReview");
        assertThat(offered(earlier)).isEmpty();
        assertThatThrownBy(() -> raise(earlier)).isInstanceOf(NotFound.class);
        var need = published();
        assertThat(offered(need)).containsExactly(RemovalProcess.RAISE);
        raise(need);
        transaction.executeWithoutResult(t -> needs.take(need, PROJECT));

        said.refuses("needs.only-in-library-is-removed", () -> walk.approve(need, "removalRequest", REASON));
        assertThat(offered(need)).isEmpty();
    }
}
