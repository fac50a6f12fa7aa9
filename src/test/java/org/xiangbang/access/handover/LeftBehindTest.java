package org.xiangbang.access.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.handover.HandoverPart.Moved;
import org.xiangbang.access.handover.HandoverPart.Result;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.filter.SavedFilters;
import org.xiangbang.tasklist.list.ListOrder;
import org.xiangbang.tasklist.list.TaskFilter;
import org.xiangbang.tasklist.list.TaskLists;

@AppTest
@DisplayName("After a handover")
class LeftBehindTest {
    private static final String VILLAGE = "village.handler@513228100210";

    @Autowired
    private HandingOver handingOver;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ProbeCases cases;

    @Autowired
    private CaseFiles files;

    @Autowired
    private TaskLists lists;

    @Autowired
    private SavedFilters filters;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient db;

    @Autowired
    private org.springframework.transaction.support.TransactionTemplate transaction;

    private Official leaver;
    private Official receiver;

    @BeforeEach
    void two() {
        cases.deploy();
        leaver = people.at(VILLAGE);
        receiver = people.at("township.handler@513228100");
    }

    @Test
    @DisplayName("the receiver follows the leaver's open cases, which stay in the leaver's list as history")
    void started() {
        var open = cases.reported(leaver, List.of());
        var closed = cases.reported(leaver, List.of());
        transaction.executeWithoutResult(t -> {
            files.lock(closed);
            files.close(closed, "refused");
        });

        assertThat(results("started")).containsExactly(Result.MOVED);
        assertThat(startedBy(receiver)).containsExactly(open);
        assertThat(startedBy(leaver)).containsExactlyInAnyOrder(open, closed);
        assertThat(handed(leaver, open)).isEqualTo(receiver.login());
        assertThat(handed(receiver, open)).isNull();
    }

    @Test
    @DisplayName("the receiver has the leaver's filters, unless a name was taken; the desk keeps its filters")
    void savedFilters() {
        filters.keep("快到期", null, "view=todo&due=soon", leaver);
        filters.keep("大额", null, "view=todo&amount=1000000", leaver);
        filters.keep("大额", null, "view=todo&amount=5000000", receiver);
        var shared = filters.keep(
                "全村-" + UUID.randomUUID().toString().substring(0, 8), Desk.parse(VILLAGE), "view=todo", leaver);

        assertThat(results("filter")).containsExactlyInAnyOrder(Result.MOVED, Result.ENDED);
        var now = accounts.official(receiver.login()).orElseThrow();
        assertThat(filters.of(now))
                .filteredOn(f -> f.desk() == null)
                .extracting(f -> f.name() + " " + f.query())
                .containsExactlyInAnyOrder("快到期 view=todo&due=soon", "大额 view=todo&amount=5000000");
        assertThat(filters.find(shared.id(), now)).isPresent();
        assertThat(filters.of(accounts.official(leaver.login()).orElseThrow())).isEmpty();
    }

    @Test
    @DisplayName("no mail goes to the leaver, and the endpoints that the leaver had entered are off")
    void mailAndEndpoints() {
        db.sql("insert into notifications.person (login, address, confirmed_at) values (?, 'left@example.org', now())")
                .param(leaver.login())
                .update();
        db.sql("insert into notifications.choice (login, kind_group, way) values (?, 'task', 'mail')")
                .param(leaver.login())
                .update();
        var endpoint = UUID.randomUUID();
        db.sql("""
                insert into notifications.webhook (id, url, kinds, secret, created_by, created_at)
                values (?, 'https://oa.example.org/x', '{gossip}', 'x', ?, now())
                """).params(endpoint, leaver.login()).update();
        try {
            assertThat(results("mail")).containsExactly(Result.ENDED);
            assertThat(db.sql("""
                            select (select address from notifications.person where login = :login) is null
                               and not exists (select 1 from notifications.choice where login = :login)
                            """)
                            .param("login", leaver.login())
                            .query(Boolean.class)
                            .single())
                    .isTrue();
            assertThat(db.sql("select disabled_why from notifications.webhook where id = ?")
                            .param(endpoint)
                            .query(String.class)
                            .single())
                    .isEqualTo("by-hand");
        } finally {
            db.sql("delete from notifications.webhook where id = ?")
                    .param(endpoint)
                    .update();
        }
    }

    /** Hands everything over. @return what became of everything of that kind */
    private List<Result> results(String kind) {
        var admin = accounts.official("security").orElseThrow();
        var wanted = new HandingOver.Wanted(leaver.login(), receiver.login(), List.of(), "工作调动");
        var id = handingOver.open(wanted, admin).id();
        handingOver.sign(id, leaver);
        handingOver.sign(id, receiver);
        return handingOver.certificate(id, admin).moved().stream()
                .filter(m -> m.item().kind().equals(kind))
                .map(Moved::result)
                .toList();
    }

    private List<String> startedBy(Official who) {
        return lists.read(TaskLists.View.STARTED, who, TaskFilter.NONE, ListOrder.LATEST, null, 20).items().stream()
                .map(item -> item.file().caseNo())
                .toList();
    }

    private String handed(Official who, String caseNo) {
        return db.sql("select coalesce(handed_to, '') from tasklist.started where login = ? and case_no = ?")
                .params(who.login(), caseNo)
                .query(String.class)
                .optional()
                .filter(to -> !to.isEmpty())
                .orElse(null);
    }
}
