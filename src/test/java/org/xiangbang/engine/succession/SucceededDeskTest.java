package org.xiangbang.engine.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Today;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.deputies.Deputies;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.engine.ReviewCases;
import org.xiangbang.notifications.Distribution;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.tasklist.draft.Drafts;
import org.xiangbang.tasklist.filter.SavedFilter;
import org.xiangbang.tasklist.filter.SavedFilters;

@AppTest
@DisplayName("Of a desk whose division has ended")
class SucceededDeskTest {
    private static final String NOTICES = "/api/v1/me/notices";

    @LocalServerPort
    private int port;

    @Autowired
    private NewDivisions divisions;

    @Autowired
    private DivisionWatch watch;

    @Autowired
    private ReviewCases reviews;

    @Autowired
    private VisibleCases visible;

    @Autowired
    private SavedFilters filters;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Deputies deputies;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Distribution distribution;

    @Autowired
    private JdbcClient db;

    private String old;
    private String fresh;
    private Official holder;

    @BeforeEach
    void twoVillages() {
        var township = divisions.township(divisions.county(), 1);
        old = divisions.village(township, 1);
        fresh = divisions.village(township, 2);
        holder = people.at("village.handler@" + old);
    }

    @Test
    @DisplayName("the people are told once, by however many copies, with a link to where the work is now")
    void told() throws Exception {
        accounts.password(holder.login(), "Xiangbang-2026");
        divisions.end(old, Today.date(), fresh);
        var copies = Executors.newFixedThreadPool(4);
        try {
            for (var done : copies.invokeAll(Collections.nCopies(4, Executors.callable(watch::look)))) done.get();
        } finally {
            copies.shutdown();
        }
        watch.look();
        distribution.all();

        assertThat(db.sql("select count(*) from notifications.notification where login = ? and kind = 'desk-succeeded'")
                        .param(holder.login())
                        .query(Integer.class)
                        .single())
                .isOne();
        var visitor = new Visitor(port, holder.login());
        assertThat(visitor.get(NOTICES).body())
                .contains("“演示" + old + "”自 " + Today.date() + " 起撤销", "“演示" + fresh + "”的同一岗位接续")
                .contains("\"page\":\"/tasks?region=" + fresh + "\"");
        assertThat(visitor.get(NOTICES, "en").body())
                .contains("“演示" + old + "” ended on " + Today.date(), "the same desk of “演示" + fresh + "”");
        var id = db.sql("select id::text from notifications.notification where login = ?")
                .param(holder.login())
                .query(String.class)
                .single();
        assertThat(visitor.signIn().page("/me/notices").body()).contains("href=\"/me/notices/" + id + "\"", "岗位移交");
        assertThat(visitor.page("/me/notices/" + id).uri())
                .hasToString("http://127.0.0.1:" + port + "/tasks?region=" + fresh);
    }

    @Test
    @DisplayName("saved lists ask for the successor, and those of the desk are the successor's desk's")
    void filters() {
        var desk = Desk.parse("village.handler@" + old);
        var heir = people.at("village.handler@" + fresh);
        var other = people.at("audit.inspector@" + old.substring(0, 6));
        filters.keep("本村", null, "region=" + old + "&due=soon", other);
        filters.keep("快到期", desk, "due=soon", holder);
        filters.keep("只在原岗位", desk, "region=" + old, holder);
        filters.keep("相同的", desk, "due=overdue", holder);
        filters.keep("快到期", heir.desks().get(0), "due=normal", heir);
        filters.keep("相同的", heir.desks().get(0), "due=overdue", heir);

        end();

        assertThat(filters.of(other)).extracting(SavedFilter::query).containsExactly("region=" + fresh + "&due=soon");
        assertThat(filters.of(heir))
                .extracting(f -> f.name() + " " + f.query())
                .containsExactlyInAnyOrder(
                        "快到期 due=normal", "快到期（演示" + old + "） due=soon", "只在原岗位 region=" + fresh, "相同的 due=overdue");
    }

    @Test
    @DisplayName("phrases stand behind those of the successor's desk, none twice")
    void phrases() {
        phrase("desk:village.handler@" + old, 1, "同意。");
        phrase("desk:village.handler@" + old, 2, "请补材料。");
        phrase("desk:village.handler@" + fresh, 7, "同意。");

        end();

        assertThat(db.sql("select text from tasklist.phrase where owner = ? order by position, id")
                        .param("desk:village.handler@" + fresh)
                        .query(String.class)
                        .list())
                .containsExactly("同意。", "请补材料。");
    }

    @Test
    @DisplayName(
            "a draft names the successor where it named the division as a place, and nothing else of it is changed")
    void drafts() {
        drafts.save(
                "start:projects-lifecycle",
                0,
                Map.of(
                        "title", List.of(old),
                        "region", List.of(old),
                        "otherRegions[0].region", List.of("513228", old),
                        "empty", List.of("")),
                "/projects/new",
                holder);

        end();

        assertThat(drafts.find("start:projects-lifecycle", holder).orElseThrow().values())
                .containsEntry("title", List.of(old))
                .containsEntry("region", List.of(fresh))
                .containsEntry("otherRegions[0].region", List.of("513228", fresh));
    }

    @Test
    @DisplayName("a deputy acts at the successor's desk for the same principal")
    void deputy() {
        var deputy = people.at("village.handler@" + divisions.village(old.substring(0, 9), 3));
        var today = deputies.today();
        deputies.set(new Deputies.Wanted(null, deputy.login(), List.of(), today, today.plusDays(3), ""), holder);

        end();

        assertThat(accounts.official(deputy.login()).orElseThrow().standIns())
                .singleElement()
                .satisfies(s -> assertThat(s.desks()).extracting(Desk::id).containsExactly("village.handler@" + fresh));
    }

    @Test
    @DisplayName("cases from before are seen by whatever succeeds the successor as well")
    void seenByTheNext() {
        var caseNo = reviews.start("两次接续以前办结的案件", new Region(old), holder);
        db.sql("update cases.case_file set closed_at = now() where case_no = ?")
                .param(caseNo)
                .update();
        end();
        var last = divisions.village(old.substring(0, 9), 4);
        divisions.end(fresh, Today.date(), last);
        watch.look();

        var there = people.at("village.handler@" + last);
        assertThat(visible.titles(List.of(caseNo), there)).containsKey(caseNo);
        assertThat(visible.find(caseNo, there).region()).isEqualTo(new Region(old));
    }

    private void end() {
        divisions.end(old, Today.date(), fresh);
        watch.look();
    }

    private void phrase(String owner, int position, String text) {
        db.sql("insert into tasklist.phrase (owner, position, text) values (?, ?, ?)")
                .params(owner, position, text)
                .update();
    }
}
