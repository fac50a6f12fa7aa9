package org.xiangbang.engine.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.Today;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.ReviewCases;
import org.xiangbang.engine.step.OpenSteps;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("A division that is split into several")
class SplitsTest {
    private static final String PATH = "/api/v1/admin/successions";

    @LocalServerPort
    private int port;

    @Autowired
    private NewDivisions divisions;

    @Autowired
    private DivisionWatch watch;

    @Autowired
    private Splits splits;

    @Autowired
    private ReviewCases reviews;

    @Autowired
    private OpenSteps open;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient db;

    private String county;
    private String old;
    private String east;
    private String west;
    private String desk;
    private Official holder;
    private Visitor admin;

    @BeforeEach
    void split() {
        county = divisions.county();
        var township = divisions.township(county, 1);
        old = divisions.village(township, 1);
        east = divisions.village(township, 2);
        west = divisions.village(township, 3);
        desk = "village.handler@" + old;
        holder = people.at(desk);
        admin = new Visitor(port, "admin");
    }

    @Test
    @DisplayName("waits for the administrator: until then its cases are done at the former desks")
    void waits() {
        var caseNo = reviews.start("等待选择的案件", new Region(old), holder);
        var before = splits.count();
        end();

        assertThat(splits.count()).isEqualTo(before + 2);
        assertThat(waits(caseNo)).isEqualTo("village.handler@" + old);
        assertThat(admin.signIn().page("/admin/successions").body())
                .contains(caseNo, "演示" + east, "演示" + west, holder.login());
        assertThat(admin.get(PATH).body()).contains(caseNo, old, east, west, desk, holder.login());
        reviews.complete(reviews.task(caseNo), "approve", holder);
        assertThat(waits(caseNo)).isEqualTo("agriculture.reviewer@" + county);
        assertThat(splits.count()).as("the case still has to have a place").isEqualTo(before + 2);
    }

    @Test
    @DisplayName(
            "lets each case go to the successor that was chosen, by whom the trace says, and each person with each desk")
    void chosen() {
        var caseNo = reviews.start("去东边的案件", new Region(old), holder);
        var other = reviews.start("去西边的案件", new Region(old), holder);
        end();

        assertThat(choose("cases", "caseNo", caseNo, east)).isEqualTo(204);
        assertThat(admin.signIn()
                        .post("/admin/successions/" + old + "/cases", Map.of("caseNo", other, "successor", west))
                        .body())
                .contains("已办理")
                .doesNotContain(other);
        assertThat(waits(caseNo)).isEqualTo("village.handler@" + east);
        assertThat(waits(other)).isEqualTo("village.handler@" + west);
        assertThat(cases.find(other).region()).isEqualTo(new Region(west));

        assertThat(person(east)).isEqualTo(204);
        assertThat(now().desks()).extracting("region").containsExactlyInAnyOrder(old, east);
        watch.look();
        assertThat(now().desks()).extracting("region").containsExactly(east);
        assertThat(admin.get(PATH).body()).doesNotContain(old);
        assertThat(db.sql("select login from evidence.act where case_no = ? and act = 'succeed'")
                        .param(caseNo)
                        .query(String.class)
                        .list())
                .containsExactly("admin");
    }

    @Test
    @DisplayName("shows the first cases of many on its page, says how many there are, and then the others")
    void many() {
        for (int i = 0; i < 22; i++) reviews.start("众多案件之" + i, new Region(old), holder);
        end();

        var page = admin.signIn().page("/admin/successions").body();
        assertThat(page).contains("显示前 20 项，共 22 项");
        assertThat(page.split("/admin/successions/" + old + "/cases", -1)).hasSize(21);
        assertThat(page).contains("等待选择的案件</h3>", "等待选择的任职</h3>");
        assertThat(admin.page("/admin/regions?parent=" + old).body())
                .contains("撤销不能再改", "演示" + east, "演示" + west)
                .doesNotContain("f-endedFrom");
        assertThat(admin.get(PATH).body()).contains("众多案件之0", "众多案件之21", "\"waitingCases\":22,\"waitingPeople\":1");
        var few = splits.waiting("", 1000, 2).stream()
                .filter(split -> split.succession().code().equals(old))
                .toList();
        assertThat(few)
                .singleElement()
                .satisfies(split -> assertThat(split.cases()).hasSize(2));
        assertThat(splits.waiting(old, 1000, 2))
                .noneMatch(split -> split.succession().code().compareTo(old) <= 0);
        assertThat(splits.waiting("", 0, 2)).isEmpty();
        var last = few.get(0).cases().get(1).caseNo();
        assertThat(splits.cases(old, last, 5))
                .hasSize(5)
                .allMatch(c -> c.caseNo().compareTo(last) > 0);
        assertThat(admin.get(PATH + "/" + old + "/cases?after=" + last).body())
                .contains("众多案件之21")
                .doesNotContain("\"" + last + "\"", "\"next\"");
        var person = splits.people(old, "", 5).get(0);
        assertThat(admin.get(PATH + "/" + old + "/people").body()).contains(person.login());
        assertThat(splits.people(old, person.key(), 5)).isEmpty();
        assertThat(admin.get(PATH + "/" + east + "/cases").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("offers later steps of a case at the desk of the successor that was chosen for it")
    void laterSteps() {
        var next = divisions.county();
        var another = divisions.county();
        var caseNo = reviews.start("县分设的案件", new Region(county), people.at("village.handler@" + old));
        for (var below : java.util.List.of(old, east, west, old.substring(0, 9))) ended(below, "");
        ended(county, "\"%s\", \"%s\"".formatted(next, another));
        watch.look();

        assertThat(admin.send(
                                PATH + "/" + county + "/cases",
                                "{\"caseNo\": \"%s\", \"successor\": \"%s\"}".formatted(caseNo, another))
                        .statusCode())
                .isEqualTo(204);
        reviews.complete(reviews.task(caseNo), "approve", now());

        assertThat(waits(caseNo)).isEqualTo("agriculture.reviewer@" + another);
    }

    @Test
    @DisplayName("refuses a successor that is none of its own, a second choice, and whoever is no administrator")
    void refuses() {
        var caseNo = reviews.start("只选一次的案件", new Region(old), holder);
        end();

        refused(
                "region.heir-unknown",
                "cases",
                "{\"caseNo\": \"%s\", \"successor\": \"%s\"}".formatted(caseNo, county),
                "不是",
                "is no successor");
        refused(
                "region.case-not-waiting",
                "cases",
                "{\"caseNo\": \"N-1\", \"successor\": \"%s\"}".formatted(east),
                "可能已经选定",
                "already");
        assertThat(choose("cases", "caseNo", caseNo, east)).isEqualTo(204);
        refused(
                "region.case-not-waiting",
                "cases",
                "{\"caseNo\": \"%s\", \"successor\": \"%s\"}".formatted(caseNo, west),
                "可能已经选定",
                "already");
        refused("region.heir-unknown", "people", people("513228"), "不是", "is no successor");
        assertThat(person(east)).isEqualTo(204);
        refused("region.desk-not-waiting", "people", people(west), "可能已经选定", "already");
        assertThat(admin.send(PATH + "/513228/cases", "{}").statusCode()).isEqualTo(404);
        var official = new Visitor(port, "agriculture.chief@513228");
        assertThat(official.get(PATH).statusCode()).isEqualTo(404);
        assertThat(official.send(PATH + "/" + old + "/cases", "{}").statusCode())
                .isEqualTo(404);
        assertThat(official.signIn().page("/admin/successions").statusCode()).isEqualTo(404);
        var wrong = admin.signIn()
                .post(
                        "/admin/successions/" + old + "/people",
                        Map.of("desk", desk, "login", "nobody", "successor", west));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("没有等待选择");
    }

    private void refused(String code, String what, String json, String zh, String en) {
        Said.answers(code, 422, language -> admin.send(PATH + "/" + old + "/" + what, json, language), zh, en);
    }

    private int choose(String what, String field, String value, String successor) {
        return admin.send(
                        PATH + "/" + old + "/" + what,
                        "{\"%s\": \"%s\", \"successor\": \"%s\"}".formatted(field, value, successor))
                .statusCode();
    }

    private int person(String successor) {
        return admin.send(PATH + "/" + old + "/people", people(successor)).statusCode();
    }

    private String people(String successor) {
        return "{\"desk\": \"%s\", \"login\": \"%s\", \"successor\": \"%s\"}"
                .formatted(desk, holder.login(), successor);
    }

    private void end() {
        ended(old, "\"%s\", \"%s\"".formatted(east, west));
        watch.look();
    }

    private void ended(String code, String successors) {
        var answer = admin.send(
                "/api/v1/admin/regions/" + code + "/end",
                "{\"endedFrom\": \"%s\", \"successors\": [%s]}".formatted(Today.date(), successors));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private String waits(String caseNo) {
        return open.of(caseNo).get(0).desk().id();
    }

    private Official now() {
        return accounts.official(holder.login()).orElseThrow();
    }
}
