package org.xiangbang.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
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
@DisplayName("A need on its way into and out of the library")
class NeedLibraryProcessTest extends SurveyCases {
    @Autowired
    private CollectionRounds rounds;

    @Autowired
    private Said said;

    @Test
    @DisplayName("kept in reserve is looked at again at the end of the year and may be reviewed again")
    void isReserved() {
        var need = at("countyDecision");

        walk.complete(need, "countyDecision", "reserve", NONE);
        assertThat(needs.find(need).status()).isEqualTo(Status.RESERVED);
        walk.fire(need, "yearEnd");
        walk.complete(need, "rollOver", "back", NONE);

        assertThat(walk.waiting(need)).containsExactly("countyReview agriculture.reviewer@513228");
    }

    @Test
    @DisplayName("that nobody took up is carried over to the next year while it is still needed")
    void rollsOver() {
        var need = published();
        var year = needs.find(need).libraryYear();

        walk.fire(need, "yearEnd");
        walk.approve(need, "rollOver", NONE);

        assertThat(needs.find(need).libraryYear()).isGreaterThanOrEqualTo(year);
        assertThat(needs.find(need).status()).isEqualTo(Status.PUBLISHED);
        assertThat(walk.waiting(need)).isEmpty();
        walk.fire(need, "yearEnd");
        walk.complete(need, "rollOver", "reject", NONE);
        assertThat(needs.find(need).status()).isEqualTo(Status.REMOVED);
        assertThat(needs.find(need).removal().reason()).isEqualTo("unneeded");
        assertThat(walk.running(need)).isFalse();
    }

    @Test
    @DisplayName("that a project took up is for no other, stays over the end of the year, and ends once it is served")
    void isTakenUp() {
        var need = published();

        transaction.executeWithoutResult(t -> needs.take(need));
        said.refuses("needs.only-published-is-taken", () -> transaction.executeWithoutResult(t -> needs.take(need)));
        walk.fire(need, "yearEnd");
        assertThat(walk.waiting(need)).isEmpty();
        transaction.executeWithoutResult(t -> needs.release(need));
        assertThat(needs.find(need).status()).isEqualTo(Status.PUBLISHED);
        transaction.executeWithoutResult(t -> needs.take(need));
        transaction.executeWithoutResult(t -> needs.serve(need, "P-513228-2099-0001"));

        assertThat(needs.find(need).status()).isEqualTo(Status.SERVED);
        assertThat(needs.find(need).servedBy()).isEqualTo("P-513228-2099-0001");
        assertThat(walk.running(need)).isFalse();
    }

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

    @Test
    @DisplayName("returned for correction may be withdrawn instead")
    void isWithdrawnInsteadOfCorrected() {
        var need = at("townshipReview");
        walk.complete(need, "townshipReview", "return", NONE);

        walk.complete(need, "report", "withdraw", NONE);

        assertThat(needs.find(need).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(walk.running(need)).isFalse();
    }

    @Test
    @DisplayName("leaves the library with a reason, when the county's chief agrees")
    void isRemoved() {
        var need = published();
        var reason = Map.<String, Object>of("removalReason", "unrelated", "removalGround", "与帮扶无关");

        workflow.raise(need, SurveyProcess.REMOVE, walk.official(COUNTY_DESK));
        walk.approve(need, "removalRequest", reason);
        walk.complete(need, "removalDecision", "reject", NONE);
        assertThat(needs.find(need).status()).isEqualTo(Status.PUBLISHED);
        workflow.raise(need, SurveyProcess.REMOVE, walk.official(COUNTY_DESK));
        walk.complete(need, "removalRequest", "withdraw", NONE);
        workflow.raise(need, SurveyProcess.REMOVE, walk.official(COUNTY_DESK));
        walk.approve(need, "removalRequest", reason);
        walk.approve(need, "removalDecision", NONE);

        assertThat(needs.find(need).status()).isEqualTo(Status.REMOVED);
        assertThat(needs.find(need).removal()).isEqualTo(new Need.Removal("unrelated", "与帮扶无关"));
        assertThat(walk.running(need)).isFalse();
    }

    @Test
    @DisplayName("not marked as fit for organizations cannot be taken up by one")
    void isNotForOrganizations() {
        var n = needs.find(published());
        var unfit = new Need(
                n.caseNo(),
                n.content(),
                n.origin(),
                n.libraryYear(),
                n.priority(),
                false,
                n.wantedHelp(),
                n.announcedAt(),
                n.publishedOn(),
                n.servedBy(),
                n.removal(),
                n.status());

        said.refuses("needs.only-suitable-is-taken", () -> unfit.mayBeTaken().orThrow(), n.caseNo(), n.caseNo());
    }

    @Test
    @DisplayName("is collected in rounds that the county's chief opens, each once and with an end after its start")
    void roundsAreChecked() {
        var chief = walk.official("agriculture.chief@513228");
        var opens = LocalDate.of(2090, 10, 1);
        rounds.open(2091, opens, opens.plusDays(30), "", chief);

        said.refuses(
                "needs.county-opens-rounds",
                () -> rounds.open(2091, opens, opens.plusDays(30), "", walk.official("agriculture.handler@513228")));
        said.wrong(
                "needs.round-opened",
                () -> rounds.open(2091, opens, opens.plusDays(30), "", chief),
                "2091 年度从 2090-10-01 开始",
                "2091");
        said.wrong("needs.end-before-start", () -> rounds.open(2092, opens, opens.minusDays(1), "", chief));
    }

    @Test
    @DisplayName("that is not in the library cannot be removed from it")
    void isNotRemovedBefore() {
        var need = at("countyReview");
        workflow.raise(need, SurveyProcess.REMOVE, walk.official(COUNTY_DESK));

        said.refuses(
                "needs.only-in-library-is-removed",
                () -> walk.approve(need, "removalRequest", Map.of("removalReason", "illegal", "removalGround", "不符")));
    }
}
