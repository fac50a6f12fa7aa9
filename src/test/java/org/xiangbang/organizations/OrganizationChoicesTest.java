package org.xiangbang.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.SampleNeed;
import org.xiangbang.SampleOrganization;
import org.xiangbang.Visitor;
import org.xiangbang.cases.OrganizationNumbers;

@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A field that asks for an organization")
class OrganizationChoicesTest {
    private static final String VILLAGE = "village.handler@513228100210";
    private static final int MANY = 55;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient db;

    @Autowired
    private OrganizationNumbers numbers;

    private String last;

    @BeforeAll
    void many() {
        for (int n = 1; n <= MANY; n++) {
            last = SampleOrganization.admitted(db);
            named(last, "字段里的协会%02d号".formatted(n));
        }
    }

    @AfterAll
    void away() {
        db.sql("update organizations.organization set status = 'WITHDRAWN' where name like '字段里的协会%'")
                .update();
        db.sql("update cases.case_file set status = 'withdrawn' where title like '字段里的协会%'")
                .update();
    }

    private void named(String number, String name) {
        db.sql("update organizations.organization set name = ? where number = ?")
                .params(name, number)
                .update();
        db.sql("update cases.case_file set title = ? where case_no = ?")
                .params(name, number)
                .update();
    }

    @Test
    @DisplayName(
            "begins with fifty of them at most, and finds the others by a part of the name, the number or the code")
    void finds() {
        var visitor = new Visitor(port, VILLAGE).signIn();
        var form = visitor.page("/needs/" + SampleNeed.published(db) + "/order?lang=zh")
                .body();
        assertThat(options(form)).isEqualTo(50);
        assertThat(form).contains("data-choices=\"/organizations/choices\"", "输入名称查找");

        assertThat(options(found(visitor, ""))).isEqualTo(50);
        assertThat(found(visitor, "协会07号")).contains("label=\"字段里的协会07号\"").containsOnlyOnce("<option");
        assertThat(found(visitor, last)).contains("value=\"" + last + "\"").containsOnlyOnce("<option");
        assertThat(options(found(visitor, "字段里的")))
                .as("so many are not looked through")
                .isEqualTo(20);
        assertThat(options(found(visitor, "没有的协会名"))).isZero();
        assertThat(options(found(visitor, "%"))).isZero();
        assertThat(visitor.page("/organizations/choices?q=" + "x".repeat(101)).statusCode())
                .isEqualTo(422);
        assertThat(found(new Visitor(port, VILLAGE), ""))
                .as("who has not signed in")
                .doesNotContain("S-9");
    }

    @Test
    @DisplayName("takes the name in place of the number, and says what is wrong with a name that none has")
    void takesNames() {
        var need = SampleNeed.published(db);
        var visitor = new Visitor(port, VILLAGE).signIn();
        visitor.page("/needs/" + need + "/order?lang=zh");
        var wrong = visitor.post("/needs/" + need + "/order", Map.of("organization", "没有的协会名"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("没有的协会名", "value=\"没有的协会名\"");

        visitor.page("/needs/" + need + "/order");
        assertThat(visitor.post("/needs/" + need + "/order", Map.of("organization", " 字段里的协会09号 "))
                        .body())
                .contains("字段里的协会09号");
    }

    @Test
    @DisplayName("takes a name for the only admitted organization that has it, and tells no number of another")
    void whichOne() {
        var one = SampleOrganization.admitted(db);
        var other = SampleOrganization.admitted(db);
        named(one, "字段里的协会甲");
        assertThat(numbers.typed("字段里的协会甲")).isEqualTo(one);
        assertThat(numbers.typed(one)).isEqualTo(one);
        named(other, "字段里的协会甲");
        assertThat(numbers.typed("字段里的协会甲")).as("which of the two is not known").isEqualTo("字段里的协会甲");
        db.sql("update cases.case_file set status = 'withdrawn' where case_no = ?")
                .param(one)
                .update();
        assertThat(numbers.typed("字段里的协会甲")).isEqualTo(other);
        db.sql("update cases.case_file set status = 'applied' where case_no = ?")
                .param(other)
                .update();
        assertThat(numbers.typed("字段里的协会甲")).isEqualTo("字段里的协会甲");
        assertThat(numbers.typed("没有")).isEqualTo("没有");
        assertThat(numbers.typed("")).isEmpty();
        assertThat(numbers.typed(null)).isNull();
    }

    private static String found(Visitor visitor, String q) {
        return visitor.page("/organizations/choices?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                .body();
    }

    private static int options(String page) {
        return page.split("<option value=\"S-", -1).length - 1;
    }
}
