package org.xiangbang.engine.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Today;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.handover.HandingOver;
import org.xiangbang.engine.ReviewCases;
import org.xiangbang.notifications.Distribution;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.tasklist.draft.Drafts;
import org.xiangbang.tasklist.filter.SavedFilter;
import org.xiangbang.tasklist.filter.SavedFilters;

@AppTest
@DisplayName("Of a desk whose division was split")
class SplitDeskTest {
    @Autowired
    private NewDivisions divisions;

    @Autowired
    private DivisionWatch watch;

    @Autowired
    private Splits splits;

    @Autowired
    private ReviewCases reviews;

    @Autowired
    private SavedFilters filters;

    @Autowired
    private Drafts drafts;

    @Autowired
    private HandingOver handovers;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Distribution distribution;

    @Autowired
    private JdbcClient db;

    private String old;
    private String east;
    private String west;
    private Desk desk;
    private Official holder;
    private Official admin;

    @BeforeEach
    void threeVillages() {
        var township = divisions.township(divisions.county(), 1);
        old = divisions.village(township, 1);
        east = divisions.village(township, 2);
        west = divisions.village(township, 3);
        desk = Desk.parse("village.handler@" + old);
        holder = people.at(desk.id());
        admin = accounts.official("admin").orElseThrow();
        reviews.start("分设时未办结的案件", new Region(old), holder);
    }

    @Test
    @DisplayName("the holder is told when a successor was chosen for the desk, and not before")
    void told() {
        split();
        assertThat(notices()).isEmpty();

        choose(holder, east);

        assertThat(notices()).singleElement().asString().contains("演示" + old, "演示" + east, east);
    }

    @Test
    @DisplayName(
            "who has a list of the division gets one for each successor, and the chosen desk has what the former has")
    void filters() {
        var other = people.at("audit.inspector@" + old.substring(0, 6));
        filters.keep("本村", null, "region=" + old + "&due=soon", other);
        filters.keep("本村快到期", desk, "region=" + old + "&due=soon", holder);
        db.sql("insert into tasklist.phrase (owner, position, text) values (?, 1, '同意。')")
                .param("desk:" + desk.id())
                .update();

        split();
        assertThat(filters.of(other))
                .extracting(f -> f.name() + " " + f.query())
                .containsExactlyInAnyOrder(
                        "本村 region=" + old + "&due=soon",
                        "本村（演示" + east + "） region=" + east + "&due=soon",
                        "本村（演示" + west + "） region=" + west + "&due=soon");
        choose(holder, east);

        assertThat(filters.of(now()))
                .filteredOn(f -> f.desk().region().equals(east))
                .extracting(SavedFilter::query)
                .containsExactly("region=" + east + "&due=soon");
        assertThat(filters.of(now())).filteredOn(f -> f.desk().equals(desk)).hasSize(1);
        assertThat(db.sql(
                                "select owner from tasklist.phrase where owner like 'desk:village.handler@' || ? || '%' order by 1")
                        .param(old.substring(0, 9))
                        .query(String.class)
                        .list())
                .containsExactly("desk:" + desk.id(), "desk:village.handler@" + east);
    }

    @Test
    @DisplayName("a draft goes where its writer goes, that of another stays as typed")
    void drafts() {
        var second = people.at(desk.id());
        for (var who : List.of(holder, second))
            drafts.save("start:needs-survey", 0, Map.of("region", List.of(old)), "/needs/new", who);
        split();
        choose(holder, west);

        assertThat(region(holder)).containsExactly(west);
        assertThat(region(second)).containsExactly(old);
    }

    @Test
    @DisplayName("an open handover hands over the chosen desk as well, once both have signed for it")
    void handover() {
        var receiver = people.at("village.handler@" + divisions.village(old.substring(0, 9), 4));
        var chief = people.at("village.chief@" + old);
        var opened = handovers.open(
                new HandingOver.Wanted(holder.login(), receiver.login(), List.of(desk.id()), "调离"), chief);
        split();
        choose(holder, east);
        handovers.sign(opened.id(), holder);
        handovers.sign(opened.id(), receiver);

        assertThat(now().desks()).isEmpty();
        assertThat(accounts.official(receiver.login()).orElseThrow().desks())
                .extracting(Desk::region)
                .contains(old, east);
    }

    private List<String> region(Official who) {
        return drafts.find("start:needs-survey", who).orElseThrow().values().get("region");
    }

    private List<String> notices() {
        distribution.all();
        return db.sql("select facts::text from notifications.notification where login = ? and kind = 'desk-succeeded'")
                .param(holder.login())
                .query(String.class)
                .list();
    }

    private void split() {
        for (var heir : List.of(east, west))
            db.sql("insert into access.region_heir (region, successor) values (?, ?)")
                    .params(old, heir)
                    .update();
        divisions.end(old, Today.date(), null);
        watch.look();
    }

    private void choose(Official who, String heir) {
        splits.choose(old, desk.id(), who.login(), heir, admin);
    }

    private Official now() {
        return accounts.official(holder.login()).orElseThrow();
    }
}
