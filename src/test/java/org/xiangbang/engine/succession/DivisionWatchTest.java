package org.xiangbang.engine.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Today;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Regions;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.BusyCase;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.ReviewCases;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.tasklist.feed.InboxConsistencyCheck;

@AppTest
@DisplayName("On the day on which a division ends")
class DivisionWatchTest {
    @Autowired
    private NewDivisions divisions;

    @Autowired
    private DivisionWatch watch;

    @Autowired
    private ReviewCases reviews;

    @Autowired
    private HumanStep steps;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private BusyCase busy;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Regions regions;

    @Autowired
    private People people;

    @Autowired
    private OfficialClock clock;

    @Autowired
    private InboxConsistencyCheck oracle;

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
    @DisplayName("its open steps, cases and people are the successor's, and clocks run on")
    void goesOver() {
        var caseNo = reviews.start("移交的案件", new Region(old), holder);
        var task = reviews.task(caseNo);
        steps.claim(task, holder);
        var due = due(caseNo);

        divisions.end(old, Today.date(), fresh);
        watch.look();

        assertThat(divisions.desks(caseNo)).containsExactly("village.handler@" + fresh);
        assertThat(cases.find(caseNo).region()).isEqualTo(new Region(fresh));
        assertThat(cases.find(caseNo).applicant().region()).isEqualTo(fresh);
        assertThat(due(caseNo)).isEqualTo(due);
        assertThat(now(holder).desks()).extracting("region").containsExactly(fresh);
        assertThat(holdings(holder))
                .isEqualTo("village.handler@%s false, village.handler@%s true".formatted(old, fresh));
        assertThat(remains(caseNo)).isEmpty();
        assertThat(oracle.differences()).noneMatch(d -> d.contains(caseNo));

        reviews.complete(task, "approve", now(holder));
        assertThat(divisions.desks(caseNo)).containsExactly("agriculture.reviewer@" + county);
    }

    @Test
    @DisplayName("the trace says that the program did so, and by which end, once however often it looks")
    void traced() {
        var caseNo = reviews.start("移交一次的案件", new Region(old), holder);
        divisions.end(old, Today.date(), fresh);

        watch.look();
        watch.look();

        assertThat(db.sql("select name, fields::text from evidence.act where case_no = ? and act = 'succeed'")
                        .param(caseNo)
                        .query()
                        .listOfRows())
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.get("name")).isNull();
                    assertThat(act.get("fields").toString())
                            .contains(
                                    "演示" + old + " " + old,
                                    "演示" + fresh + " " + fresh,
                                    Today.date().toString(),
                                    "admin");
                });
    }

    @Test
    @DisplayName("and not before, by the clock of the program")
    void onItsDay() {
        var caseNo = reviews.start("次日移交的案件", new Region(old), holder);
        divisions.end(old, Today.date().plusDays(1), fresh);

        watch.look();
        assertThat(divisions.desks(caseNo)).containsExactly("village.handler@" + old);

        clock.advance(Duration.ofDays(1));
        watch.look();
        assertThat(divisions.desks(caseNo)).containsExactly("village.handler@" + fresh);
        assertThat(now(holder).desks()).extracting("region").containsExactly(fresh);
    }

    @Test
    @DisplayName("two divisions may go to one, and each holds no more than both had")
    void merges() {
        var second = divisions.village(old.substring(0, 9), 3);
        var other = people.at("village.handler@" + second);
        var one = reviews.start("合并前的一件", new Region(old), holder);
        var two = reviews.start("合并前的另一件", new Region(second), other);
        divisions.end(old, Today.date(), fresh);
        divisions.end(second, Today.date(), fresh);

        watch.look();

        assertThat(divisions.desks(one)).isEqualTo(divisions.desks(two)).containsExactly("village.handler@" + fresh);
        assertThat(List.of(now(holder), now(other)))
                .allSatisfy(who -> assertThat(who.desks()).extracting("region").containsExactly(fresh));
    }

    @Test
    @DisplayName("or later, when the program runs again, through every division that has ended meanwhile")
    void downtime() {
        var last = divisions.village(old.substring(0, 9), 3);
        var caseNo = reviews.start("停机期间移交两次的案件", new Region(old), holder);
        divisions.end(old, Today.date().minusDays(2), fresh);
        divisions.end(fresh, Today.date(), last);

        assertThat(regions.current(new Region(old))).isEqualTo(new Region(last));
        watch.look();

        assertThat(divisions.desks(caseNo)).containsExactly("village.handler@" + last);
        assertThat(now(holder).desks()).extracting("region").containsExactly(last);
        assertThat(acts(caseNo)).isEqualTo(2);
    }

    @Test
    @DisplayName("who completes a step while its case goes over has completed it")
    void race() throws Exception {
        var caseNo = reviews.start("移交时正在办理的案件", new Region(old), holder);
        var task = reviews.task(caseNo);
        divisions.end(old, Today.date(), fresh);

        var failed = busy.waits(caseNo, () -> reviews.complete(task, "approve", holder), watch::look);

        assertThat(failed).isNull();
        assertThat(divisions.desks(caseNo)).containsExactly("agriculture.reviewer@" + county);
        assertThat(cases.find(caseNo).region()).isEqualTo(new Region(fresh));
    }

    @Test
    @DisplayName("several copies of the program do it once together")
    void copies() throws Exception {
        var caseNo = reviews.start("几个程序一起移交的案件", new Region(old), holder);
        divisions.end(old, Today.date(), fresh);
        var copies = Executors.newFixedThreadPool(4);
        try {
            for (var done : copies.invokeAll(java.util.Collections.nCopies(4, Executors.callable(watch::look))))
                done.get();
        } finally {
            copies.shutdown();
        }

        assertThat(divisions.desks(caseNo)).containsExactly("village.handler@" + fresh);
        assertThat(acts(caseNo)).isOne();
        assertThat(holdings(holder))
                .isEqualTo("village.handler@%s false, village.handler@%s true".formatted(old, fresh));
    }

    private Official now(Official who) {
        return accounts.official(who.login()).orElseThrow();
    }

    private Instant due(String caseNo) {
        return db.sql("select due_at from engine.step_clock where case_no = ?")
                .param(caseNo)
                .query(Instant.class)
                .single();
    }

    private int acts(String caseNo) {
        return db.sql("select count(*) from evidence.act where case_no = ? and act = 'succeed'")
                .param(caseNo)
                .query(Integer.class)
                .single();
    }

    /** Every holding the person has had, and whether it still runs. */
    private String holdings(Official who) {
        return db.sql("""
                        select string_agg(desk || ' ' || (held_until is null), ', ' order by id) from access.holding where login = ?
                        """).param(who.login()).query(String.class).single();
    }

    /** Where the former village still stands in what is open of the case. */
    private List<String> remains(String caseNo) {
        return db.sql("""
                        select 'clock ' || desk from engine.step_clock where case_no = :case and desk like '%@' || :old
                        union all
                        select 'offer ' || desk from evidence.offer where case_no = :case and ended_at is null and desk like '%@' || :old
                        union all
                        select 'inbox ' || d.name from tasklist.inbox i join tasklist.desk d on d.id = i.desk_id
                         where i.case_no = :case and (d.region = :old or i.region = :old)
                        union all
                        select 'variable ' || v.name_ from public.act_ru_variable v join public.act_ru_execution p on p.id_ = v.proc_inst_id_
                         where p.business_key_ = :case and v.text_ like '%@' || :old
                        """)
                .param("case", caseNo)
                .param("old", old)
                .query(String.class)
                .list();
    }
}
