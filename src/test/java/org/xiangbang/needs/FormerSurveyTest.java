package org.xiangbang.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangbang.needs.NeedForms.herbs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.FormerModels;
import org.xiangbang.Visitor;
import org.xiangbang.engine.moves.SidePath;
import org.xiangbang.needs.Need.Status;

@AppTest
@DisplayName("A need that was reported before the survey was divided")
class FormerSurveyTest extends SurveyCases {
    private static final Map<String, Object> REASON = Map.of("removalReason", "illegal", "removalGround", "违反规定");

    @LocalServerPort
    private int port;

    @Autowired
    private FormerModels former;

    private String begun(Supplier<String> begin) {
        var begun = new ArrayList<String>();
        former.during(SurveyProcess.KEY, () -> begun.add(begin.get()));
        return begun.get(0);
    }

    private List<String> offered(String need, String desk) {
        return workflow.raisable(need, walk.official(desk)).stream()
                .map(path -> path.event() + " " + path.process())
                .toList();
    }

    @ParameterizedTest(name = "at {0}")
    @ValueSource(
            strings = {
                "villagePosting",
                "villageNotice",
                "townshipReview",
                "townshipPosting",
                "townshipNotice",
                "departmentReview",
                "countyDecision",
                "announcement"
            })
    @DisplayName("goes on in its own version into the library and out of it again")
    void goesOn(String step) {
        var need = begun(() -> at(step));
        assertThat(process(need, step)).isEqualTo(SurveyProcess.KEY);

        at("announcement", need);
        assertThat(process(need, "announcement")).isEqualTo(SurveyProcess.KEY);
        walk.approve(need, "announcement", ANNOUNCED);
        assertThat(needs.find(need).status()).isEqualTo(Status.PUBLISHED);
        assertThat(needs.find(need).announcedAt()).isEqualTo("县政府网站");
        walk.fire(need, "yearEnd");
        walk.complete(need, "rollOver", "reject", NONE);

        assertThat(needs.find(need).removal().reason()).isEqualTo("unneeded");
        assertThat(walk.running(need)).isFalse();
    }

    @ParameterizedTest(name = "of the {0}")
    @CsvSource({"village,townshipReview", "township,departmentReview"})
    @DisplayName(
            "has its notice examined there: the period has the days it had, and an objection comes back to the reporter")
    void noticeGoesOn(String level, String next) {
        var over = begun(() -> at(level + "Notice"));
        var objected = begun(() -> {
            var need = at(level + "Notice");
            object(need, level);
            return need;
        });

        walk.approve(objected, level + "Objection", Map.of("finding", "名单无误"));
        assertThat(process(objected, level + "Notice")).isEqualTo(SurveyProcess.KEY);
        object(objected, level);
        walk.complete(objected, level + "Objection", "reject", Map.of("finding", "名单有误"));
        walk.approve(objected, "report", herbs());
        walk.fire(over, level + "NoticeOver");

        assertThat(walk.waits(objected, "villagePosting")).isTrue();
        assertThat(walk.waits(over, next)).isTrue();
    }

    @Test
    @DisplayName("shows the stations of today, though it does in one process what are several now")
    void showsItsStations() {
        var need = begun(() -> at("villageNotice"));
        var village = new Visitor(port, VILLAGE_DESK);
        assertThat(village.get("/api/v1/cases/" + need).body()).contains(station("needs-village", "open"));

        at("departmentReview", need);

        assertThat(village.get("/api/v1/cases/" + need).body())
                .contains(station("needs-village", "done"), station("needs-township", "done"));
    }

    private static String station(String process, String state) {
        var name = process.equals("needs-village") ? "村公示" : "乡镇公示";
        return "\"process\":\"%s\",\"name\":\"%s\",\"state\":\"%s\"".formatted(process, name, state);
    }

    @Test
    @DisplayName("is canceled on its own side path, which is not offered a second time beside it")
    void isCanceled() {
        var asked = begun(() -> {
            var need = at("townshipNotice");
            workflow.raise(need, WithdrawalProcess.RAISE, walk.official(VILLAGE_DESK));
            return need;
        });
        var later = begun(() -> at("villageNotice"));

        assertThat(offered(later, VILLAGE_DESK)).containsExactly(WithdrawalProcess.RAISE + " " + SurveyProcess.KEY);
        assertThat(process(asked, "withdrawConfirm")).isEqualTo(SurveyProcess.KEY);
        walk.complete(asked, "withdrawConfirm", "withdraw", NONE);
        cancellation.cancel(later, "另有安排", walk.official(VILLAGE_DESK));

        for (var need : List.of(asked, later)) {
            assertThat(needs.find(need).status()).isEqualTo(Status.WITHDRAWN);
            assertThat(walk.running(need)).isFalse();
        }
    }

    @ParameterizedTest(name = "at {0}")
    @ValueSource(strings = {"removalRequest", "removalDecision"})
    @DisplayName("is removed on its own side path, which is not offered a second time beside it")
    void isRemoved(String step) {
        var need = begun(() -> {
            var published = published();
            workflow.raise(published, RemovalProcess.RAISE, walk.official(COUNTY_DESK));
            if (step.equals("removalDecision")) walk.approve(published, "removalRequest", REASON);
            return published;
        });

        assertThat(process(need, step)).isEqualTo(SurveyProcess.KEY);
        assertThat(offered(need, COUNTY_DESK)).containsOnlyOnce(RemovalProcess.RAISE + " " + SurveyProcess.KEY);
        assertThat(offered(need, COUNTY_DESK)).noneMatch(path -> path.endsWith(RemovalProcess.KEY));
        if (step.equals("removalRequest")) walk.approve(need, "removalRequest", REASON);
        walk.approve(need, "removalDecision", NONE);

        assertThat(needs.find(need).removal()).isEqualTo(new Need.Removal("illegal", "违反规定"));
        assertThat(needs.find(need).status()).isEqualTo(Status.REMOVED);
        assertThat(walk.running(need)).isFalse();
    }

    @Test
    @DisplayName("that is taken up and served is over, whichever version it follows")
    void isServed() {
        var need = begun(this::published);
        transaction.executeWithoutResult(t -> needs.take(need, PROJECT));
        transaction.executeWithoutResult(t -> needs.serve(need, "P-513228-2099-0002"));

        assertThat(workflow.raisable(need, walk.official(COUNTY_DESK)))
                .extracting(SidePath::event)
                .doesNotContain(RemovalProcess.RAISE);
        assertThat(walk.running(need)).isFalse();
    }
}
