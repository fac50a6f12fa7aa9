package org.xiangbang.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.engine.ReviewCases;
import org.xiangbang.engine.task.StepEvent;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("A notification")
class NotificationFeedTest {
    @Autowired
    Notifications notifications;

    @Autowired
    NotificationSentences sentences;

    @Autowired
    NotificationFeed feed;

    @Autowired
    Telling telling;

    @Autowired
    People people;

    @Autowired
    ReviewCases cases;

    @Autowired
    Distribution distribution;

    @Autowired
    JdbcClient db;

    @Autowired
    OfficialClock clock;

    @Test
    @DisplayName("of a new step goes to everybody at its desk and says step and term")
    void ofANewStep() {
        var desk = desk();
        var one = people.at(desk.id());
        var other = people.at(desk.id());
        var stranger = people.at(desk().id());

        telling.act(telling.offered(telling.task(), desk));

        assertThat(said(one)).containsExactly("请办理“复核”，2027-03-04 10:05 前");
        assertThat(said(other)).hasSize(1);
        assertThat(said(stranger)).isEmpty();
        assertThat(sentences.sentence(list(one).get(0), Locale.ENGLISH))
                .isEqualTo("Please do “复核” by 2027-03-04 10:05");
    }

    @Test
    @DisplayName("of a real case goes to the next desk, and that of the finished step is settled")
    void ofARealCase() {
        var handler = people.at("agriculture.handler@513228");
        var reviewer = people.at("agriculture.reviewer@513228");

        var caseNo = cases.start("谷汝村藏白菊种植", new Region("513228"), handler);
        distribution.all();
        assertThat(list(handler)).extracting(NotificationItem::caseNo).containsExactly(caseNo);
        cases.complete(cases.task(caseNo), "approve", handler);
        distribution.all();

        assertThat(notifications.unread(handler.login())).isZero();
        assertThat(list(handler).get(0).endedAt()).isNotNull();
        assertThat(list(reviewer)).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("谷汝村藏白菊种植");
            assertThat(item.taskId()).isEqualTo(cases.task(caseNo));
            assertThat(item.unread()).isTrue();
        });
    }

    @Test
    @DisplayName("of a new step goes to a deputy of its desk too, for the deputy's time and processes")
    void toDeputies() {
        var desk = desk();
        var principal = people.at(desk.id());
        var deputy = people.at(desk().id());
        var other = people.at(desk().id());
        var former = people.at(desk().id());
        deputyship(principal, deputy, "probe-review", -1, 1);
        deputyship(principal, other, "needs-survey", -1, 1);
        deputyship(principal, former, "probe-review", -9, -1);

        telling.act(telling.offered(telling.task(), desk));

        assertThat(said(deputy)).hasSize(1);
        assertThat(said(other)).isEmpty();
        assertThat(said(former)).isEmpty();
    }

    @Test
    @DisplayName("comes once, however often the event comes")
    void comesOnce() {
        var desk = desk();
        var who = people.at(desk.id());
        var task = telling.task();
        var soon = telling.notification("due-soon", task, who, "2027-03-04");

        telling.act(telling.offered(task, desk), telling.offered(task, desk), soon, soon);
        telling.act(telling.offered(task, desk), soon);

        assertThat(list(who)).extracting(NotificationItem::kind).containsExactlyInAnyOrder("offered", "due-soon");
    }

    @Test
    @DisplayName("of a kind that may repeat comes once for each act")
    void comesAgain() {
        var who = people.at(desk().id());
        var urged = telling.notification("urged", telling.task(), who, "张三");

        telling.act(urged, urged);
        telling.act(urged);

        assertThat(list(who)).hasSize(2);
    }

    @Test
    @DisplayName("is not kept when the act fails, and is refused outside of an act")
    void belongsToTheAct() {
        var desk = desk();
        var who = people.at(desk.id());

        telling.actThatFails(telling.offered(telling.task(), desk));

        distribution.all();
        assertThat(list(who)).isEmpty();
        assertThatThrownBy(() -> feed.told(telling.notification("copied", null, who)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    @DisplayName("of a step is settled when the step ends; one for information stays unread")
    void isSettled() {
        var desk = desk();
        var who = people.at(desk.id());
        var task = telling.task();
        telling.act(telling.offered(task, desk), telling.notification("copied", task, who, "李四"));

        telling.act(telling.ended(task));

        assertThat(notifications.unread(who.login())).isEqualTo(1);
        assertThat(list(who)).extracting(NotificationItem::kind).containsExactly("copied", "offered");
        assertThat(list(who)).allSatisfy(item -> assertThat(item.endedAt()).isNotNull());
    }

    @Test
    @DisplayName("goes to nobody when the step ends in the act that opened it")
    void ofAStepThatEndsAtOnce() {
        var desk = desk();
        var who = people.at(desk.id());
        var task = telling.task();

        telling.act(telling.offered(task, desk), telling.ended(task));

        assertThat(list(who)).isEmpty();
    }

    @Test
    @DisplayName("is marked as read for the person who opens the step, and for nobody else")
    void isReadByOpening() {
        var desk = desk();
        var one = people.at(desk.id());
        var other = people.at(desk.id());
        var task = telling.task();
        telling.act(telling.offered(task, desk));

        telling.act(new StepEvent.Viewed(task, one.login(), Instant.now()));

        assertThat(notifications.unread(one.login())).isZero();
        assertThat(notifications.unread(other.login())).isEqualTo(1);
    }

    @Test
    @DisplayName("belongs to its reader alone")
    void isPrivate() {
        var who = people.at(desk().id());
        var stranger = people.at(desk().id());
        telling.act(telling.notification("copied", null, who, "李四"));
        var id = list(who).get(0).id();

        assertThatThrownBy(() -> notifications.read(id, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> notifications.read(UUID.randomUUID(), who)).isInstanceOf(NotFound.class);
        assertThat(notifications.unread(who.login())).isEqualTo(1);
    }

    private void deputyship(Official principal, Official deputy, String process, int from, int until) {
        db.sql("""
                insert into access.deputyship (principal, deputy, processes, from_day, until_day, set_by, set_at)
                values (:principal, :deputy, array[:process], :today::date + :from, :today::date + :until, :principal, now())
                """)
                .param("principal", principal.login())
                .param("deputy", deputy.login())
                .param("process", process)
                .param("today", clock.today())
                .param("from", from)
                .param("until", until)
                .update();
    }

    private List<String> said(Official who) {
        return list(who).stream()
                .map(item -> sentences.sentence(item, Locale.SIMPLIFIED_CHINESE))
                .toList();
    }

    private List<NotificationItem> list(Official who) {
        return notifications.list(who, null, 100, false).items();
    }

    private static Desk desk() {
        return new Desk("organization", "handler", "T-" + System.nanoTime());
    }
}
