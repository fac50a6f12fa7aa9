package org.xiangbang.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
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
import org.xiangbang.engine.StepOpened;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Notice;
import org.xiangbang.shared.Official;

@AppTest
@DisplayName("A notice")
class NoticeFeedTest {
    @Autowired
    Notices notices;

    @Autowired
    NoticeSentences sentences;

    @Autowired
    NoticeFeed feed;

    @Autowired
    Retention retention;

    @Autowired
    Telling telling;

    @Autowired
    People people;

    @Autowired
    JdbcClient db;

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
    @DisplayName("comes once, however often the event comes")
    void comesOnce() {
        var desk = desk();
        var who = people.at(desk.id());
        var task = telling.task();
        var soon = telling.notice("due-soon", task, who, "2027-03-04");

        telling.act(telling.offered(task, desk), telling.offered(task, desk), soon, soon);
        telling.act(telling.offered(task, desk), soon);

        assertThat(list(who)).extracting(NoticeItem::kind).containsExactlyInAnyOrder("offered", "due-soon");
    }

    @Test
    @DisplayName("that may well come again does so with the next act, and once with the same")
    void comesAgain() {
        var who = people.at(desk().id());
        var urged = telling.notice("urged", telling.task(), who, "张三");

        telling.act(urged, urged);
        telling.act(urged);

        assertThat(list(who)).hasSize(2);
    }

    @Test
    @DisplayName("is not kept when the act fails, and is not taken outside of one")
    void belongsToTheAct() {
        var desk = desk();
        var who = people.at(desk.id());

        telling.actThatFails(telling.offered(telling.task(), desk));

        assertThat(list(who)).isEmpty();
        assertThatThrownBy(() -> feed.told(telling.notice("copied", null, who)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    @DisplayName("of a step is settled when the step ends; one for information stays unread")
    void isSettled() {
        var desk = desk();
        var who = people.at(desk.id());
        var task = telling.task();
        telling.act(telling.offered(task, desk), telling.notice("copied", task, who, "李四"));

        telling.act(telling.ended(task));

        assertThat(notices.unread(who.login())).isEqualTo(1);
        assertThat(list(who)).extracting(NoticeItem::kind).containsExactly("copied", "offered");
        assertThat(list(who)).allSatisfy(item -> assertThat(item.endedAt()).isNotNull());
    }

    @Test
    @DisplayName("is told to nobody when the step ends in the act that opened it")
    void ofAStepThatEndsAtOnce() {
        var desk = desk();
        var who = people.at(desk.id());
        var task = telling.task();

        telling.act(telling.offered(task, desk), telling.ended(task));

        assertThat(list(who)).isEmpty();
    }

    @Test
    @DisplayName("is read by whoever opens the step, and only by them")
    void isReadByOpening() {
        var desk = desk();
        var one = people.at(desk.id());
        var other = people.at(desk.id());
        var task = telling.task();
        telling.act(telling.offered(task, desk));

        telling.act(new StepOpened(task, one.login(), Instant.now()));

        assertThat(notices.unread(one.login())).isZero();
        assertThat(notices.unread(other.login())).isEqualTo(1);
    }

    @Test
    @DisplayName("belongs to its reader alone")
    void isPrivate() {
        var who = people.at(desk().id());
        var stranger = people.at(desk().id());
        telling.act(telling.notice("copied", null, who, "李四"));
        var id = list(who).get(0).id();

        assertThatThrownBy(() -> notices.read(id, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> notices.read(UUID.randomUUID(), who)).isInstanceOf(NotFound.class);
        assertThat(notices.unread(who.login())).isEqualTo(1);
    }

    @Test
    @DisplayName("is found page by page, unread ones first, none twice and none left out")
    void byPages() {
        var who = people.at(desk().id());
        for (int i = 0; i < 25; i++)
            telling.act(new Notice("copied", List.of(who.login()), null, null, List.of("n" + i)));
        list(who).stream().skip(5).limit(7).forEach(item -> notices.read(item.id(), who));

        var seen = new ArrayList<NoticeItem>();
        String after = null;
        do {
            var page = notices.list(who, after, 4, false);
            seen.addAll(page.items());
            after = page.next();
        } while (after != null);

        assertThat(seen).extracting(NoticeItem::id).doesNotHaveDuplicates().hasSize(25);
        assertThat(seen.subList(0, 18)).allMatch(NoticeItem::unread);
        assertThat(seen.subList(18, 25)).noneMatch(NoticeItem::unread);
        assertThat(notices.list(who, null, 100, true).items()).hasSize(18);
        assertThat(notices.readAll(who)).isEqualTo(18);
        assertThat(notices.unread(who.login())).isZero();
        assertThatThrownBy(() -> notices.list(who, "bm90aGluZw", 4, false)).isInstanceOf(FormRefused.class);
    }

    @Test
    @DisplayName("goes when it was read long ago, and stays while it was not")
    void retention() {
        var who = people.at(desk().id());
        for (var fact : List.of("read", "unread", "fresh")) telling.act(telling.notice("copied", null, who, fact));
        age(who, "read", 200, true);
        age(who, "unread", 200, false);

        retention.clean();
        assertThat(list(who)).extracting(i -> i.facts().get(0)).containsExactlyInAnyOrder("unread", "fresh");

        age(who, "unread", 401, false);
        retention.clean();
        assertThat(list(who)).extracting(i -> i.facts().get(0)).containsExactly("fresh");
    }

    private void age(Official who, String fact, int days, boolean read) {
        db.sql("""
                update notices.notice set at = now() - make_interval(days => :days),
                       read_at = case when :read then now() - make_interval(days => :days) end
                 where login = :login and facts ->> 0 = :fact
                """)
                .param("days", days)
                .param("read", read)
                .param("login", who.login())
                .param("fact", fact)
                .update();
    }

    private List<String> said(Official who) {
        return list(who).stream()
                .map(item -> sentences.sentence(item, Locale.SIMPLIFIED_CHINESE))
                .toList();
    }

    private List<NoticeItem> list(Official who) {
        return notices.list(who, null, 100, false).items();
    }

    private static Desk desk() {
        return new Desk("organization", "handler", "T-" + System.nanoTime());
    }
}
