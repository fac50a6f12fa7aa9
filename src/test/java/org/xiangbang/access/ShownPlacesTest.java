package org.xiangbang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Visitor;
import org.xiangbang.needs.NeedForms;
import org.xiangbang.needs.NeedSurvey;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

@AppTest
@DisplayName("The name of a place")
class ShownPlacesTest {
    private static final String VILLAGE = "四川省阿坝藏族羌族自治州黑水县芦花镇谷汝村";

    @LocalServerPort
    private int port;

    @Autowired
    private Regions regions;

    @Autowired
    private NeedSurvey survey;

    @Autowired
    private Accounts accounts;

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({
        "513228, 芦花镇谷汝村",
        "513228100, 谷汝村",
        "513228100210, 谷汝村",
        "513228100209, 谷汝村",
        "5132, 黑水县芦花镇谷汝村",
        "51, 阿坝藏族羌族自治州黑水县芦花镇谷汝村",
        "513230, 黑水县芦花镇谷汝村",
        "513228100 513228, 芦花镇谷汝村",
        "S-000001, 四川省阿坝藏族羌族自治州黑水县芦花镇谷汝村"
    })
    @DisplayName("is shown below what the reader's own places have in common with it")
    void below(String places, String shown) {
        var desks = Arrays.stream(places.split(" "))
                .map(place -> new Desk(place.startsWith("S") ? Desk.ORGANIZATION : "line", "handler", place))
                .toList();
        assertThat(regions.shown(VILLAGE, new Official("x", 1, "x", desks))).isEqualTo(shown);
    }

    @Test
    @DisplayName("keeps what is written behind it, and is whole for whoever has no place")
    void spot() {
        var village = new Official("x", 1, "x", List.of(new Desk("village", "handler", "513228100210")));
        assertThat(regions.shown(VILLAGE + " 三组", village)).isEqualTo("谷汝村 三组");
        assertThat(regions.shown(VILLAGE, new Official("y", 2, "y", List.of()))).isEqualTo(VILLAGE);
        assertThat(regions.shown(VILLAGE, null)).isEqualTo(VILLAGE);
    }

    @Test
    @DisplayName("is found again by what a form shows, full or short, and by no part of it")
    void typed() {
        assertThat(regions.writtenInFull("513228100210")).isEqualTo(VILLAGE);
        for (var name : List.of(VILLAGE, "谷汝村", "513228100210"))
            assertThat(regions.typed(name)).isEqualTo("513228100210");
        assertThat(regions.typed("四川省")).isEqualTo("51");
        for (var none : List.of(VILLAGE + "谷", "四川省黑水县", "四川省阿坝"))
            assertThat(regions.typed(none)).isEqualTo(none);
        assertThat(regions.writtenInFull("nowhere")).isEqualTo("nowhere");
        assertThat(regions.written("513228100210")).as("in a filter").isEqualTo("谷汝村");
    }

    @Test
    @DisplayName(
            "is short in lists and in the head of a case, whole in its title, in detail and in the interface; a form takes the full one")
    void shown() {
        var form = new HashMap<>(NeedForms.herbs());
        form.put("region", VILLAGE);
        var need = survey.report(
                        NeedForms.form(form),
                        accounts.official("village.handler@513228100210").orElseThrow())
                .caseNo();
        var county = new Visitor(port, "agriculture.handler@513228").signIn();
        var span = "<span title=\"" + VILLAGE + "\">芦花镇谷汝村</span>";
        assertThat(county.page("/needs?q=" + need).body())
                .contains("title=\"" + VILLAGE)
                .contains(">芦花镇谷汝村");
        assertThat(county.page("/cases/" + need).body()).contains(span);
        assertThat(county.page("/needs/" + need).body()).contains(VILLAGE + "<");
        assertThat(county.page("/cases/" + need + "/print").body()).contains(">" + VILLAGE + "</span>");
        assertThat(county.get("/api/v1/needs?q=" + need).body()).contains("513228100210");
        assertThat(new Visitor(port, "township.handler@513228100")
                        .signIn()
                        .page("/cases/" + need)
                        .body())
                .contains(">谷汝村</span>");
    }
}
