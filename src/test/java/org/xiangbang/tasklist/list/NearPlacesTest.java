package org.xiangbang.tasklist.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.People;
import org.xiangbang.SampleOrganization;
import org.xiangbang.Visitor;
import org.xiangbang.engine.ReviewCases;
import org.xiangbang.shared.Official;
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

    @Autowired
    private People people;

    @Autowired
    private NearPlaces places;

    @Test
    @DisplayName(
            "offers six places at most, first the reader's own, then the last used, of the reader's own cases and of no organization")
    void offersTheLast() {
        var reader = people.at(VILLAGE);
        var used = db.sql("""
                        select code from access.region where length(code) >= 6 and code not like '513228100%' order by code desc limit 5
                        """).query(String.class).list();
        for (int i = 0; i < used.size(); i++) started(used.get(i), reader, i);
        started("513230901", people.at(VILLAGE), 0);
        var organization = SampleOrganization.admitted(db);
        db.sql("update cases.case_file set region = '513230901' where case_no = ?")
                .param(organization)
                .update();
        begun(organization, reader, 0);

        assertThat(places.of(reader))
                .extracting(NearPlaces.Near::code)
                .containsExactly("513228100210", "513228100", used.get(0), used.get(1), used.get(2), used.get(3));
    }

    private void started(String region, Official by, int hoursAgo) {
        begun(cases.start("用过的地方", new Region(region), driver.official(VILLAGE)), by, hoursAgo);
    }

    private void begun(String caseNo, Official by, int hoursAgo) {
        db.sql("insert into tasklist.started (login, case_no, at) values (?, ?, now() - make_interval(hours => ?))")
                .params(by.login(), caseNo, hoursAgo)
                .update();
    }

    @Test
    @DisplayName("offers the reader's own village and township, and the places used last")
    void offers() {
        var used = cases.start("用过的地方", new Region("513228100209"), driver.official(VILLAGE));
        db.sql("insert into tasklist.started (login, case_no, at) values (?, ?, now()) on conflict do nothing")
                .params(VILLAGE, used)
                .update();

        var form = new Visitor(port, VILLAGE).signIn().page("/needs/new").body();

        assertThat(form)
                .contains("data-code=\"513228100210\"", "data-code=\"513228100\"", "data-code=\"513228100209\"")
                .contains("data-for=\"f-region\"", "data-place=\"四川省阿坝藏族羌族自治州黑水县芦花镇谷汝村\"");
        assertThat(form.indexOf("data-code=\"513228100210\"")).isLessThan(form.indexOf("data-code=\"513228100209\""));
    }
}
