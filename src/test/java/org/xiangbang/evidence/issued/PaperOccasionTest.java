package org.xiangbang.evidence.issued;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.evidence.Act;
import org.xiangbang.evidence.OpenOffer;
import org.xiangbang.shared.Desk;

@DisplayName("The occasion on which a paper is issued")
class PaperOccasionTest {
    private static final String PROCESS = "some-process";
    private static final String HERE = "agriculture.handler@513228";
    private static final String ABOVE = "agriculture.handler@51";
    private static final String OTHER = "finance.handler@513228";
    private static final String ORGANIZATION = "organization.handler@S-000001";

    private final PaperOccasion each = PaperOccasion.each(PROCESS, "first", "decide");
    private final PaperOccasion newest = PaperOccasion.newest(PROCESS, "first", "decide");
    private final List<Act> history = new ArrayList<>();

    @Test
    @DisplayName("is each approval, with the steps of its own round alone")
    void eachApproval() {
        does("first", "approve", HERE);
        does("decide", "return", HERE);
        does("first", "approve", HERE);
        does("decide", "approve", HERE);
        does("first", "approve", HERE);
        does("decide", "approve", HERE);

        var rounds = each.rounds(history, List.of());
        assertThat(rounds).extracting(PaperRound::of).containsExactly("4", "6");
        assertThat(rounds.get(0).acts()).extracting(Act::seq).containsExactly(3, 4);
        assertThat(rounds.get(0).before()).hasSize(4);
        assertThat(newest.rounds(history, List.of())).extracting(PaperRound::of).containsExactly("6");
    }

    @Test
    @DisplayName("is none any more when the decision is taken back")
    void takenBack() {
        does("first", "approve", HERE);
        does("decide", "approve", HERE);
        add("take-back", "other-process", "decide", null, HERE);
        assertThat(each.rounds(history, List.of())).hasSize(1);

        add("take-back", PROCESS, "decide", null, HERE);

        assertThat(each.rounds(history, List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"back", "reject"})
    @DisplayName("that says what holds now is none after a later step has sent the case back")
    void sentBack(String outcome) {
        does("first", "approve", HERE);
        does("decide", "approve", HERE);
        does("sign", outcome, OTHER);

        assertThat(newest.rounds(history, List.of())).isEmpty();
        assertThat(each.rounds(history, List.of())).hasSize(1);
    }

    @Test
    @DisplayName("is no step of another process with the same name")
    void otherProcess() {
        add("complete", "other-process", "decide", "approve", HERE);
        assertThat(each.rounds(history, List.of())).isEmpty();
        assertThat(each.desks(history, List.of())).isEmpty();
    }

    @Test
    @DisplayName(
            "is for the desks of authorities that took part, or where it bears the name of one for those of that one in its place")
    void desks() {
        does("first", "approve", ORGANIZATION);
        does("look", "approve", OTHER);
        does("judge", "approve", ABOVE);
        does("decide", "approve", HERE);

        assertThat(each.desks(history, List.of()).map(Desk::id)).containsExactly(OTHER, ABOVE, HERE);
        assertThat(newest.desks(history, List.of()).map(Desk::id)).containsExactly(HERE);
    }

    @Test
    @DisplayName("is for the authority at whose desk the step waits, and for no organization")
    void waiting() {
        var posted = PaperOccasion.waiting(PROCESS, "post");
        var open = List.of(
                offer(PROCESS, "post", HERE),
                offer(PROCESS, "post", ORGANIZATION),
                offer(PROCESS, "other", OTHER),
                offer("other-process", "post", OTHER));

        assertThat(posted.desks(history, open).map(Desk::id)).containsExactly(HERE);
        assertThat(posted.rounds(history, open)).hasSize(2);
    }

    private void does(String step, String outcome, String desk) {
        add("complete", PROCESS, step, outcome, desk);
    }

    private void add(String act, String process, String step, String outcome, String desk) {
        var by = new Act.By("somebody", "演示", Desk.parse(desk), null);
        var form = new StepForm(outcome, null, Map.of(), List.of());
        history.add(new Act(
                "P-1",
                history.size() + 1,
                new Act.Dated(Instant.EPOCH, null, null),
                by,
                act,
                process,
                1,
                step,
                form,
                null,
                null));
    }

    private static OpenOffer offer(String process, String step, String desk) {
        var at = Instant.EPOCH;
        return new OpenOffer("t", "P-1", process, 1, step, Desk.parse(desk), at, at, at);
    }
}
