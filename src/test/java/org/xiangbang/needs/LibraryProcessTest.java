package org.xiangbang.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.engine.task.NextStep;
import org.xiangbang.needs.Need.Status;
import org.xiangbang.shared.Outcome;

@AppTest
@DisplayName("A need on its way into the library and in its years there")
class LibraryProcessTest extends SurveyCases {
    @Autowired
    private CollectionRounds rounds;

    @Autowired
    private Said said;

    @Test
    @DisplayName("is shown before the decision where each outcome leads: the announcement, or the end of the year")
    void isForeseen() {
        var next = walk.view(at("countyDecision"), "countyDecision").next();

        assertThat(next.get(Outcome.APPROVE)).singleElement().satisfies(step -> {
            assertThat(step.process()).isEqualTo(LibraryProcess.KEY);
            assertThat(step.step()).isEqualTo("announcement");
            assertThat(step.sure()).isTrue();
        });
        assertThat(next.get(Outcome.RESERVE)).extracting(NextStep::step).containsExactly("yearEnd");
    }

    @Test
    @DisplayName("kept in reserve is looked at again at the end of the year and may be reviewed again")
    void isReserved() {
        var need = at("countyDecision");

        walk.complete(need, "countyDecision", "reserve", NONE);
        assertThat(needs.find(need).status()).isEqualTo(Status.RESERVED);
        walk.fire(need, "yearEnd");
        assertThat(process(need, "rollOver")).isEqualTo(LibraryProcess.KEY);
        walk.complete(need, "rollOver", "back", NONE);

        assertThat(walk.waiting(need)).containsExactly("countyReview agriculture.reviewer@513228");
        walk.approve(need, "countyReview", Map.of("priority", "normal"));
        walk.approve(need, "countyDecision", NONE);
        assertThat(walk.waiting(need)).containsExactly("announcement " + COUNTY_DESK);
    }

    @Test
    @DisplayName("waits for the county again when it takes its decision back, and may be kept in reserve instead")
    void goesWithTheDecision() {
        var need = at("countyDecision");

        takeBack(need, "countyDecision", "approve", NONE);
        assertThat(walk.waiting(need)).containsExactly("countyDecision agriculture.chief@513228");
        walk.complete(need, "countyDecision", "reserve", NONE);

        assertThat(needs.find(need).status()).isEqualTo(Status.RESERVED);
        assertThat(walk.waiting(need)).isEmpty();
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

        transaction.executeWithoutResult(t -> needs.take(need, PROJECT));
        said.refuses(
                "needs.only-published-is-taken",
                () -> transaction.executeWithoutResult(t -> needs.take(need, PROJECT)));
        assertThat(needs.find(need).servedBy()).isEqualTo(PROJECT);
        walk.fire(need, "yearEnd");
        assertThat(walk.waiting(need)).isEmpty();
        transaction.executeWithoutResult(t -> needs.release(need));
        assertThat(needs.find(need).status()).isEqualTo(Status.PUBLISHED);
        assertThat(needs.find(need).servedBy()).isNull();
        transaction.executeWithoutResult(t -> needs.take(need, PROJECT));
        transaction.executeWithoutResult(t -> needs.serve(need, "P-513228-2099-0001"));

        assertThat(needs.find(need).status()).isEqualTo(Status.SERVED);
        assertThat(needs.find(need).servedBy()).isEqualTo("P-513228-2099-0001");
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
}
