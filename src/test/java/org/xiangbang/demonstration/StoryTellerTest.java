package org.xiangbang.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.evidence.Act;
import org.xiangbang.evidence.Traces;

@AppTest
@DisplayName("A story of the demonstration")
class StoryTellerTest {
    private static final String VILLAGE = "513228100209";

    @Autowired
    private StoryTeller teller;

    @Autowired
    private ToldStories told;

    @Autowired
    private Traces traces;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private OfficialClock clock;

    @Test
    @DisplayName(
            "dates its acts and its timers in the past, one after the other, and keeps when they were really recorded")
    void datesItsActs() {
        var began = Instant.now();
        var key = tell(-90, Set.of("countyReview"), List.of());

        var need = told.number(key).orElseThrow();
        var acts = traces.acts(need);
        assertThat(acts)
                .extracting(Act::at)
                .isSorted()
                .allSatisfy(
                        at -> assertThat(at).isBetween(clock.instant().minus(Duration.ofDays(99)), clock.instant()));
        assertThat(acts)
                .filteredOn(act -> act.act().equals("timer"))
                .extracting(Act::step)
                .containsExactly("villageNoticeOver", "townshipNoticeOver");
        assertThat(acts)
                .extracting(Act::recordedAt)
                .allSatisfy(at -> assertThat(at)
                        .isBetween(began.minusSeconds(60), Instant.now().plusSeconds(60)));
        assertThat(cases.find(need).openedAt()).isCloseTo(acts.get(0).at(), within(1, ChronoUnit.SECONDS));
        assertThat(traces.open(need)).extracting(offer -> offer.step()).containsExactly("countyReview");
        assertThat(clock.ahead().isNegative())
                .as("this thread has its own time back")
                .isFalse();
    }

    @Test
    @DisplayName("counts for each notice the days that it was on display, as if every act had a transaction of its own")
    void countsNoticeDays() {
        var key = tell(
                -80,
                Set.of("townshipReview"),
                List.of(act("villageNotice", 4.0, "return", Map.of("objector", "演示", "objection", "演示"))));

        var acts = traces.acts(told.number(key).orElseThrow());
        var posted = at(acts, "villagePosting");
        var over = at(acts, "villageNoticeOver");
        var objected = at(acts, "villageNotice");
        var answered = at(acts, "villageObjection");
        assertThat(Duration.between(posted, over).minus(Duration.between(objected, answered)))
                .as("ten days, less the days that already count, and what holidays add")
                .isBetween(Duration.ofDays(9), Duration.ofDays(21));
    }

    @Test
    @DisplayName("of which a rule refuses one act is not told at all, and can be told once it is mended")
    void wholeOrNotAtAll() {
        var key = key();
        var before = numbers();
        var wrong = List.of(act("townshipReview", 1.0, "approve", Map.of("visitedOn", "day:+30")));
        assertThatThrownBy(() -> teller.tell(story(key, -60, Set.of("townshipDecision"), wrong)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(key)
                .hasMessageContaining("townshipReview");
        assertThat(told.keys()).doesNotContain(key);
        assertThat(numbers()).isEqualTo(before);

        teller.tell(story(key, -60, Set.of("townshipDecision"), List.of()));
        assertThat(told.keys()).contains(key);
    }

    private String numbers() {
        return told.keys().stream().sorted().toList().toString();
    }

    private static Instant at(List<Act> acts, String step) {
        return acts.stream()
                .filter(act -> step.equals(act.step()))
                .findFirst()
                .orElseThrow()
                .at();
    }

    private String tell(int day, Set<String> open, List<Story.Act> acts) {
        var key = key();
        teller.tell(story(key, day, open, acts));
        return key;
    }

    private static String key() {
        return "test-" + UUID.randomUUID();
    }

    private static Story.Act act(String at, Double after, String outcome, Map<String, Object> fields) {
        return new Story.Act(at, null, null, after, null, null, null, null, null, outcome, null, fields);
    }

    private static Story story(String key, int day, Set<String> open, List<Story.Act> acts) {
        Map<String, Object> form = Map.of(
                "title",
                "演示",
                "region",
                VILLAGE,
                "amount",
                "1000.00",
                "task",
                "演示",
                "outputTarget",
                "演示",
                "benefitTarget",
                "演示");
        return new Story(key, List.of(new Story.Opening(key, Story.Kind.NEED, day, null, null, form)), open, acts, 0.5);
    }
}
