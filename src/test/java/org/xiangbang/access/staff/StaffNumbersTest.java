package org.xiangbang.access.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.Workbooks;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.administration.Administration;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Caller;

@AppTest
@Transactional
@DisplayName("A workbook with numbers of people")
class StaffNumbersTest {
    private static final String PATH = "/api/v1/admin/desks/import";

    @LocalServerPort
    private int port;

    @Autowired
    private StaffImport imports;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Administration administration;

    @Autowired
    private Said said;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient db;

    private String login;
    private String number;

    @BeforeEach
    void anew() {
        var unique = UUID.randomUUID().toString().substring(0, 8);
        login = "staff-" + unique;
        number = "N" + unique;
    }

    @Test
    @DisplayName("knows by a number that accounts are of one person, keeps a digest of it, and takes it later as well")
    void numbers() {
        administration.open(login, "演示·同一人", "Heishui-2026", "", admin());
        var file = numbered(List.of(login, "演示·同一人", "", "", "", number));

        var plan = imports.plan(file);
        assertThat(plan.refused()).isEmpty();
        assertThat(plan.numbered()).isEqualTo(1);
        imports.apply(file, admin());
        assertThat(imports.plan(file).unchanged()).isEqualTo(1);

        var further = numbered(
                List.of(login + "-b", "演示·同一人", "", "", "", number.toLowerCase(Locale.ROOT)),
                List.of(login + "-c", "演示·另一人", "513228", "财政局", "复核", number + "1"));
        imports.apply(further, admin());
        assertThat(person(login + "-b")).isEqualTo(person(login));
        assertThat(person(login + "-c")).isNotEqualTo(person(login));
        assertThat(db.sql("select count(*) from access.person p where p::text like '%' || ? || '%'")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("refuses numbers that contradict each other or what is entered, and shows the end of them only")
    void wrongNumbers() throws Exception {
        imports.apply(
                numbered(
                        List.of(login, "演示·甲", "", "", "", number),
                        List.of(login + "-b", "演示·甲", "", "", "", number + "2")),
                admin());

        var plan = imports.plan(numbered(
                List.of(login, "演示·甲", "", "", "", number + "3"),
                List.of(login + "-b", "演示·甲", "", "", "", number),
                List.of(login + "-c", "演示·乙", "", "", "", number + "2"),
                List.of(login + "-d", "演示·丙", "", "", "", number + "5"),
                List.of(login + "-e", "演示·丙", "", "", "", number + "5"),
                List.of(login + "-f", "演示·丙", "", "", "", "12")));

        assertThat(plan.refused())
                .extracting(StaffPlan.Refused::row, r -> r.why().code())
                .containsExactly(
                        tuple(2, "staff.number-differs"),
                        tuple(3, "staff.number-differs"),
                        tuple(4, "account.number-name"),
                        tuple(6, "staff.number-twice"),
                        tuple(7, "account.number-form"));
        said.told("staff.number-differs", plan.refused().get(0).why(), login, login);
        said.told("staff.number-twice", plan.refused().get(3).why(), "第 5 行", "row 5");
        administration.open(login + "-g", "演示·甲", "Heishui-2026", "", admin());
        var other = imports.plan(numbered(List.of(login + "-g", "演示·甲", "", "", "", number)));
        said.told("staff.number-other", other.refused().get(0).why(), login + "-g", login + "-g");
        var shown = json.readTree(new Caller(port, "security")
                .upload(PATH, "people.xlsx", numbered(List.of(login + "-h", "演示·丁", "", "", "", "号码 12345 ?6789")))
                .body());
        assertThat(shown.at("/plan/refused/items/0/written").asText()).isEqualTo("**** 6789");
        assertThat(shown.at("/plan/refused/items/0/cell").asText()).isEqualTo("F2");
    }

    @Test
    @DisplayName("refuses a number of which the spreadsheet has changed the last digits")
    void rounded() {
        var plan = imports.plan(numbered(
                List.of(login, "演示·甲", "", "", "", 511522199001011234L),
                List.of(login + "-b", "演示·乙", "", "", "", "511522199001011234"),
                List.of(login + "-c", "演示·丙", "", "", "", 510001)));

        assertThat(plan.refused())
                .extracting(StaffPlan.Refused::row, r -> r.why().code())
                .containsExactly(tuple(2, "staff.rounded"));
        said.told("staff.rounded", plan.refused().get(0).why(), "F2", "F2");
    }

    private static byte[] numbered(List<?>... rows) {
        var all = new ArrayList<List<?>>(List.of(List.of("登录名", "姓名", "区划", "部门", "职务", "工号或证件号码")));
        all.addAll(List.of(rows));
        return Workbooks.of(all);
    }

    private long person(String account) {
        return accounts.find(account).orElseThrow().person();
    }

    private Official admin() {
        return accounts.official("security").orElseThrow();
    }
}
