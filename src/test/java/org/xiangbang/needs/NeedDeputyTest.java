package org.xiangbang.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiangbang.needs.NeedForms.COUNTY;
import static org.xiangbang.needs.NeedForms.TOWNSHIP;
import static org.xiangbang.needs.NeedForms.form;
import static org.xiangbang.needs.NeedForms.herbs;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.HeardNotifications;
import org.xiangbang.People;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Desks;
import org.xiangbang.access.deputies.Deputies;
import org.xiangbang.cases.CaseQuery;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.notifications.Distribution;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.RuleBroken;

@AppTest
@DisplayName("A deputy in the needs survey")
class NeedDeputyTest extends SurveyCases {
    private static final String ELSEWHERE = "civil-affairs.handler@" + COUNTY;

    @Autowired
    private People people;

    @Autowired
    private Deputies deputies;

    @Autowired
    private HumanStep steps;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Desks desks;

    @Autowired
    private VisibleCases visible;

    @Autowired
    private NeedList list;

    @Autowired
    private HeardNotifications notifications;

    @Autowired
    private Distribution distribution;

    @Autowired
    private JdbcClient db;

    @Test
    @DisplayName("starts a case and cancels it for the principal, under both names")
    void startsAndCancels() {
        var reporter = people.at(VILLAGE_DESK);
        var deputy = let(reporter, people.at(ELSEWHERE));
        assertThat(survey.reportingDesks(deputy)).containsExactly(Desk.parse(VILLAGE_DESK));

        var need = survey.report(form(herbs()), deputy).caseNo();

        var both = deputy.name() + " for " + reporter.name();
        assertThat(acts(need)).containsExactly("start " + both, "complete " + both);
        assertThat(db.sql("select person from access.duty_done where case_no = ? and step = 'report'")
                        .param(need)
                        .query(Long.class)
                        .list())
                .containsExactlyInAnyOrder(deputy.person(), reporter.person());
        assertThat(workflow.raisable(need, deputy)).anyMatch(e -> e.cancels());
        assertThat(workflow.raisable(need, people.at(ELSEWHERE))).noneMatch(e -> e.cancels());

        cancellation.cancel(need, "另有安排", deputy);

        assertThat(acts(need)).contains("cancel " + both);
    }

    @Test
    @DisplayName("raises a side path for the principal, under both names")
    void raises() {
        var need = published();
        var handler = people.at("agriculture.handler@" + COUNTY);
        var stranger = people.at("finance.handler@513230");
        var event = workflow.raisable(need, handler).stream()
                .filter(e -> workflow.raisable(need, stranger).stream()
                        .noneMatch(s -> s.event().equals(e.event())))
                .findFirst()
                .orElseThrow()
                .event();
        var deputy = let(handler, stranger);

        workflow.raise(need, event, deputy);

        assertThat(acts(need)).contains("raise " + deputy.name() + " for " + handler.name());
    }

    @Test
    @DisplayName("who is limited to some processes cannot start others, and sees the cases of those processes only")
    void limited() {
        var reporter = people.at(VILLAGE_DESK);
        var paying = let(reporter, people.at("finance.handler@513230"), "funds-disbursement");
        var surveying = let(reporter, people.at("finance.handler@513230"), "needs-survey", "projects-lifecycle");
        var need = reported();

        assertThatThrownBy(() -> survey.report(form(herbs()), paying)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> visible.find(need, paying)).isInstanceOf(NotFound.class);
        assertThat(listed(paying)).doesNotContain(need);
        assertThat(list.followable(need, paying)).isFalse();
        assertThat(visible.find(need, surveying).caseNo()).isEqualTo(need);
        assertThat(listed(surveying)).contains(need);
        assertThat(list.followable(need, surveying)).isTrue();
    }

    @Test
    @DisplayName("over up to three links is notified of what waits, in the processes that every link covers")
    void told() {
        var holder = people.at("township.handler@" + TOWNSHIP);
        var first = people.at(ELSEWHERE);
        var second = people.at(ELSEWHERE);
        var third = people.at(ELSEWHERE);
        var fourth = people.at(ELSEWHERE);
        var other = people.at(ELSEWHERE);
        let(holder, first);
        let(first, second, "needs-survey", "funds-disbursement");
        let(second, third, "needs-survey");
        let(second, other, "funds-disbursement");
        var gone = people.at(ELSEWHERE);
        var beyond = people.at(ELSEWHERE);
        let(holder, gone);
        let(gone, beyond);
        db.sql("update access.account set disabled_at = now() where login = ?")
                .param(gone.login())
                .update();

        var need = at("townshipReview");

        assertThat(offered(need))
                .contains(holder.login(), first.login(), second.login(), third.login())
                .doesNotContain(fourth.login(), other.login(), gone.login(), beyond.login());
        var told = desks.receivers(Desk.parse("township.handler@" + TOWNSHIP), "needs-survey");
        for (var who : List.of(holder, first, second, third, other, beyond))
            assertThat(told.contains(who.login()))
                    .as("who may act is told: " + who.login())
                    .isEqualTo(accounts.official(who.login())
                            .orElseThrow()
                            .seat(Desk.parse("township.handler@" + TOWNSHIP), "needs-survey")
                            .isPresent());

        cancellation.cancel(need, "另有安排", walk.official(VILLAGE_DESK));

        assertThat(notifications.of("canceled", need)).singleElement().satisfies(notification -> {
            assertThat(notification.logins())
                    .contains(holder.login(), third.login())
                    .doesNotContain(other.login(), walk.official(VILLAGE_DESK).login());
            assertThat(notification.facts()).contains("另有安排");
        });
    }

    @Test
    @DisplayName("is notified with the principal who claimed a step when its case is canceled; colleagues are not")
    void toldOfTaken() {
        var desk = "township.handler@" + TOWNSHIP;
        var taker = people.at(desk);
        var colleague = people.at(desk);
        var deputy = let(taker, people.at(ELSEWHERE));
        var need = at("townshipReview");
        steps.claim(walk.view(need, "townshipReview", taker).taskId(), taker);

        cancellation.cancel(need, "另有安排", walk.official(VILLAGE_DESK));

        assertThat(notifications.of("canceled", need))
                .singleElement()
                .satisfies(notification -> assertThat(notification.logins())
                        .contains(taker.login(), deputy.login())
                        .doesNotContain(colleague.login()));
    }

    private List<String> offered(String need) {
        distribution.all();
        return db.sql("""
                        select distinct login from notifications.notification where case_no = ? and kind = 'offered' and ended_at is null
                        """).param(need).query(String.class).list();
    }

    private List<String> listed(Official who) {
        return list.cases().page(new CaseQuery("", "", "", "", 100), who).items().stream()
                .map(NeedList.Item::caseNo)
                .toList();
    }

    private List<String> acts(String need) {
        return db.sql("""
                        select act || ' ' || name || ' for ' || principal_name from evidence.act
                         where case_no = ? and principal_name is not null order by seq
                        """).param(need).query(String.class).list();
    }

    private Official let(Official principal, Official deputy, String... processes) {
        var today = deputies.today();
        deputies.set(
                new Deputies.Wanted(principal.login(), deputy.login(), List.of(processes), today, today, ""),
                principal);
        return accounts.official(deputy.login()).orElseThrow();
    }
}
