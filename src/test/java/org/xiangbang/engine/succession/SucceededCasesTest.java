package org.xiangbang.engine.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.Today;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.engine.ReviewCases;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("After a division has gone over to its successor")
class SucceededCasesTest {
    @LocalServerPort
    private int port;

    @Autowired
    private NewDivisions divisions;

    @Autowired
    private DivisionWatch watch;

    @Autowired
    private ReviewCases reviews;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private VisibleCases visible;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient db;

    private String county;
    private String old;
    private String fresh;
    private Official holder;

    @BeforeEach
    void twoVillages() {
        county = divisions.county();
        var township = divisions.township(county, 1);
        old = divisions.village(township, 1);
        fresh = divisions.village(township, 2);
        holder = people.at("village.handler@" + old);
    }

    @Test
    @DisplayName("a case that is closed keeps its place and is seen by both, one that goes over as well")
    void seenByBoth() {
        var closed = reviews.start("已经办结的案件", new Region(old), holder);
        var running = reviews.start("没有办结的案件", new Region(old), holder);
        transaction.executeWithoutResult(t -> cases.close(closed, "done"));
        var successor = people.at("village.handler@" + fresh);
        var stranger = people.at("village.handler@" + divisions.village(old.substring(0, 9), 4));
        divisions.end(old, Today.date(), fresh);

        watch.look();

        assertThat(cases.find(closed).region()).isEqualTo(new Region(old));
        for (var who : List.of(holder, successor))
            for (var caseNo : List.of(closed, running)) {
                assertThat(visible.find(caseNo, who).caseNo()).isEqualTo(caseNo);
                assertThat(visible.titles(List.of(caseNo), who)).containsKey(caseNo);
            }
        for (var caseNo : List.of(closed, running))
            assertThatThrownBy(() -> visible.find(caseNo, stranger)).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("a desk to which a case comes back has the rest of the term that the former desk had used")
    void restOfTheTerm() {
        var next = divisions.county();
        var reviewer = people.at("agriculture.reviewer@" + county);
        var caseNo = reviews.start("退回补正的案件", new Region(old), holder);
        reviews.complete(reviews.task(caseNo), "approve", holder);
        db.sql("update engine.step_clock set opened_at = opened_at - interval '20 days' where case_no = ?")
                .param(caseNo)
                .update();
        db.sql("update public.act_ru_task set create_time_ = create_time_ - interval '20 days' where id_ = ?")
                .param(reviews.task(caseNo))
                .update();
        reviews.complete(reviews.task(caseNo), "approve", reviewer);
        reviews.complete(reviews.task(caseNo), "return", people.at("agriculture.chief@" + county));
        endAll(next);

        watch.look();
        reviews.complete(
                reviews.task(caseNo),
                "approve",
                accounts.official(holder.login()).orElseThrow());

        assertThat(divisions.desks(caseNo)).containsExactly("agriculture.reviewer@" + next);
        assertThat(db.sql("select carried from engine.step_clock where case_no = ?")
                        .param(caseNo)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    @DisplayName("an end that was carried out can be neither taken back nor changed")
    void carriedOut() {
        divisions.end(old, Today.date(), fresh);
        watch.look();

        Said.answers(
                "region.succession-begun",
                422,
                language -> new Visitor(port, "admin")
                        .send("/api/v1/admin/regions/" + old + "/end", "{\"endedFrom\": \"\"}", language),
                "已经移交",
                "have gone to its successor");
    }

    /** The county with all that is in it goes to another one; the village to a village of it. */
    private void endAll(String next) {
        var township = divisions.township(next, 1);
        var village = divisions.village(township, 1);
        divisions.end(old, Today.date(), village);
        divisions.end(fresh, Today.date(), village);
        divisions.end(old.substring(0, 9), Today.date(), township);
        divisions.end(county, Today.date(), next);
    }
}
