package org.xiangbang.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Visitor;
import org.xiangbang.projects.proposal.Matchmaking;
import org.xiangbang.projects.proposal.ProposalForms;

@AppTest
@DisplayName("The pages of figures")
class OverviewPagesTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Matchmaking matchmaking;

    @Test
    @DisplayName("call places by their names, and the page of a province is not called that of a county")
    void names() {
        matchmaking.proposed(matchmaking.organization(), ProposalForms.herbs());
        var chief = new Visitor(port, "agriculture.chief@513228").signIn();
        assertThat(chief.page("/county").body())
                .contains("县域总览", "value=\"黑水县\"", "左右滑动，看全部 8 列。")
                .doesNotContain("所辖各地总览")
                .doesNotContainPattern("<input[^>]*value=\"513228\"");
        assertThat(chief.page("/reports/time?region=513228").body()).contains("value=\"黑水县\"", "各乡镇人民政府");
        assertThat(chief.page("/reports/time?region=黑水县".replace("黑水县", "%E9%BB%91%E6%B0%B4%E5%8E%BF"))
                        .body())
                .contains("value=\"黑水县\"");
        var province = new Visitor(port, "agriculture.chief@51")
                .signIn()
                .page("/county")
                .body();
        assertThat(province).contains("所辖各地总览", "value=\"四川省\"").doesNotContain("县域总览");
    }

    @Test
    @DisplayName("name a township government with its place")
    void township() {
        var reader = new Visitor(port, "township.handler@513228100")
                .signIn()
                .page("/")
                .body();
        assertThat(reader).contains("芦花镇人民政府 经办");
    }

    @Test
    @DisplayName("head the amounts of a list by the figure that opened it")
    void headsAmounts() {
        matchmaking.proposed(matchmaking.organization(), ProposalForms.herbs());
        var chief = new Visitor(port, "agriculture.chief@513228").signIn();
        assertThat(chief.page("/projects?figure=paid-in:513228:all:2026-02").statusCode())
                .isEqualTo(200);
        assertThat(chief.page("/projects?figure=projects:513228:proposed:").body())
                .contains("金额（元）")
                .doesNotContain("当月支付");
    }
}
