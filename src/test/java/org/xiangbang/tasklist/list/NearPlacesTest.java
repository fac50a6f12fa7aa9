package org.xiangbang.tasklist.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.Visitor;
import org.xiangbang.engine.ReviewCases;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("A field that asks for a place")
class NearPlacesTest {
    private static final String VILLAGE = "village.handler@513228100210";

    @LocalServerPort
    private int port;

    @Autowired
    private ReviewCases cases;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private JdbcClient db;

    @Test
    @DisplayName("offers the reader's own village and township, and the places used last")
    void offers() {
        var used = cases.start("用过的地方", new Region("513228100209"), driver.official(VILLAGE));
        db.sql("insert into tasklist.started (login, case_no, at) values (?, ?, now()) on conflict do nothing")
                .params(VILLAGE, used)
                .update();

        var form = new Visitor(port, VILLAGE).signIn().page("/needs/new").body();

        assertThat(form)
                .contains("data-place=\"513228100210\"", "data-place=\"513228100\"", "data-place=\"513228100209\"")
                .contains("data-for=\"f-region\"", "title=\"四川省阿坝藏族羌族自治州黑水县芦花镇谷汝村\"");
        assertThat(form.indexOf("data-place=\"513228100210\"")).isLessThan(form.indexOf("data-place=\"513228100209\""));
    }
}
