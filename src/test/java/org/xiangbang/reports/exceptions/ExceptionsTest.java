package org.xiangbang.reports.exceptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Comparator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.SampleOrganization;
import org.xiangbang.SampleProject;
import org.xiangbang.Visitor;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.calendar.WorkingDays;
import org.xiangbang.reports.Lateness;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("What stands out in a county")
class ExceptionsTest {
    private static final String INSPECTOR = "audit.inspector@513228";
    private static final int ALL = 10_000;

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("owner")
    private JdbcClient db;

    @Autowired
    private ExceptionLists lists;

    @Autowired
    private Inspection inspection;

    @Autowired
    private Lateness lateness;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private OfficialClock clock;

    @Autowired
    private People people;

    @Test
    @DisplayName("is a case that was sent back twice, and not one that was sent back once")
    void isSentBack() {
        var once = project().caseNo;
        var twice = project().caseNo;
        sentBack(once, 1);
        sentBack(twice, 2);
        assertThat(lists.returned(county(), ALL))
                .filteredOn(r -> r.caseNo().equals(once) || r.caseNo().equals(twice))
                .extracting(ExceptionLists.Returned::caseNo, ExceptionLists.Returned::times)
                .containsExactly(tuple(twice, 2L));
    }

    @Test
    @DisplayName("is a project paid up to its least ceiling before it is accepted, with the part in whole percent")
    void isNearlyPaid() {
        var paid = project().tranche(1, "320000.00", "START").audited("400000.00").caseNo;
        db.sql("update projects.tranche set paid_fen = amount_fen, paid_on = current_date where case_no = ?")
                .param(paid)
                .update();
        assertThat(lists.nearlyPaid(county(), ALL))
                .filteredOn(p -> p.caseNo().equals(paid))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.paid()).isEqualTo(Money.parse("320000.00"));
                    assertThat(p.ceiling()).isEqualTo(Money.parse("400000.00"));
                    assertThat(p.percent()).isEqualTo(80);
                });
        db.sql("update projects.project set accepted_on = current_date where case_no = ?")
                .param(paid)
                .update();
        assertThat(lists.nearlyPaid(county(), ALL)).noneMatch(p -> p.caseNo().equals(paid));
    }

    @Test
    @DisplayName("is an organization with two projects in one village, and the project that closed most quickly")
    void isAPairAndQuick() {
        var organization = SampleOrganization.admitted(db);
        var first = project().by(organization).caseNo;
        var second = project().by(organization).caseNo;
        assertThat(lists.pairs(county(), ALL))
                .filteredOn(pair -> pair.organization().equals(organization))
                .extracting(ExceptionLists.Pair::region, ExceptionLists.Pair::projects)
                .containsExactly(tuple(SampleProject.VILLAGE, 2L));
        db.sql(
                        "update cases.case_file set status = 'closed', closed_at = opened_at + interval '1 second' where case_no = ?")
                .param(first)
                .update();
        var quick = lists.quick(county(), ALL);
        assertThat(quick).anyMatch(q -> q.caseNo().equals(first) && q.days() <= 1);
        assertThat(quick).noneMatch(q -> q.caseNo().equals(second));
    }

    @Test
    @DisplayName(
            "is shown to the inspector in the workbench, on a page and over the interface, and to nobody else's place")
    void isShown() {
        var inspector = new Visitor(port, INSPECTOR).signIn();
        assertThat(inspector.page("/").body()).contains("例外提示", "超期最久");
        assertThat(inspector.page("/exceptions").body()).contains("验收前拨付比例最高", "办结最快");
        assertThat(inspector.get("/api/v1/exceptions").body())
                .contains("\"region\":\"513228\"", "\"nearlyPaid\":[", "\"counts\":{");
        assertThat(inspector.get("/api/v1/exceptions?region=510727").statusCode())
                .isEqualTo(422);
        assertThatThrownBy(() -> inspection.of(null, 3, people.at("village.handler@513228100210")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("shows five of a list with a link to all of it, and counts what the whole list has")
    void showsAPart() {
        for (int i = 0; i < 6; i++) sentBack(project().caseNo, 2 + i);
        var all = lists.counts(county()).get("returned");
        assertThat(lists.returned(county(), ALL)).hasSize(all.intValue());

        var inspector = new Visitor(port, INSPECTOR).signIn();
        var page = inspector.page("/exceptions").body();
        assertThat(page).contains("list=returned", "全部 " + all + " 项");
        assertThat(page.split("/history\"", -1)).hasSize(6);
        var whole = inspector.page("/exceptions?list=returned").body();
        assertThat(whole.split("/history\"", -1).length - 1).isEqualTo(Math.min(100, all.intValue()));
        assertThat(whole).doesNotContain("办结最快");
        assertThat(inspector.page("/exceptions?list=other").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("is late by working days: over a weekend by none")
    void lateByWorkingDays() {
        var today = clock.today();
        assertThat(lateness.days(clock.instant())).isZero();
        var week = today.minusDays(7).atStartOfDay(clock.getZone()).toInstant();
        assertThat(lateness.days(week)).isEqualTo(workingDays.between(today.minusDays(7), today));
        var friday = LocalDate.of(2026, 11, 27);
        assertThat(workingDays.between(friday, friday.plusDays(2))).isZero();
    }

    @Test
    @DisplayName(
            "is not what was closed, nor a project that ended without being closed as done, nor what lies in another county")
    void isNotElsewhereNorEnded() {
        var ended = paid(project(), "320000.00");
        close(ended, "terminated");
        var elsewhere = paid(SampleProject.implementing(db, "513230901", "donation"), "320000.00");
        sentBack(elsewhere, 3);
        close(elsewhere, "closed");

        assertThat(lists.nearlyPaid(county(), ALL))
                .extracting(ExceptionLists.NearlyPaid::caseNo)
                .doesNotContain(ended, elsewhere);
        assertThat(lists.quick(county(), ALL))
                .extracting(ExceptionLists.Quick::caseNo)
                .doesNotContain(ended, elsewhere);
        assertThat(lists.returned(county(), ALL))
                .extracting(ExceptionLists.Returned::caseNo)
                .doesNotContain(elsewhere);
    }

    @Test
    @DisplayName("begins in each list with what stands out most")
    void beginsWithTheMost() {
        var two = SampleOrganization.admitted(db);
        for (int i = 0; i < 2; i++) project().by(two);
        var three = SampleOrganization.admitted(db);
        for (int i = 0; i < 3; i++) project().by(three);
        sentBack(project().caseNo, 2);
        sentBack(project().caseNo, 4);
        paid(project(), "64000.00");
        paid(project(), "320000.00");
        close(project().caseNo, "closed");
        var slow = project().caseNo;
        close(slow, "closed");
        db.sql("update cases.case_file set opened_at = opened_at - interval '9 days' where case_no = ?")
                .param(slow)
                .update();

        assertThat(lists.pairs(county(), ALL))
                .extracting(ExceptionLists.Pair::projects)
                .contains(2L, 3L)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(lists.returned(county(), ALL))
                .extracting(ExceptionLists.Returned::times)
                .contains(2L, 4L)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(lists.nearlyPaid(county(), ALL))
                .extracting(ExceptionLists.NearlyPaid::percent)
                .contains(10, 50)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(lists.quick(county(), ALL))
                .extracting(ExceptionLists.Quick::days)
                .contains(9)
                .isSorted();
    }

    @Test
    @DisplayName("stands in the workbench of inspectors alone")
    void onlyForInspectors() {
        assertThat(new Visitor(port, "agriculture.chief@513228")
                        .signIn()
                        .page("/")
                        .body())
                .doesNotContain("超期最久");
    }

    private String paid(SampleProject project, String yuan) {
        var paid = project.tranche(1, yuan, "START").caseNo;
        db.sql("update projects.tranche set paid_fen = amount_fen, paid_on = current_date where case_no = ?")
                .param(paid)
                .update();
        return paid;
    }

    private void close(String caseNo, String status) {
        db.sql("update cases.case_file set status = ?, closed_at = opened_at + interval '1 second' where case_no = ?")
                .params(status, caseNo)
                .update();
    }

    private SampleProject project() {
        return SampleProject.implementing(db, SampleProject.VILLAGE, "donation");
    }

    private void sentBack(String project, int times) {
        for (int i = 0; i < times; i++) db.sql("""
                    insert into evidence.act (case_no, seq, at, demonstration, act, outcome, fields, documents)
                    select :no, coalesce(max(seq), 0) + 1, now(), false, 'complete', 'return', '{}', '[]'
                      from evidence.act where case_no = :no
                    """).param("no", project).update();
    }

    private static Region county() {
        return new Region("513228");
    }
}
