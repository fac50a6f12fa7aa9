package org.xiangbang.access.divisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.Today;
import org.xiangbang.Visitor;
import org.xiangbang.access.Division;
import org.xiangbang.access.Regions;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

@AppTest
@Transactional
@DisplayName("The register of divisions")
class DivisionRegisterTest {
    private static final Official ADMIN = new Official("admin", 1, "演示·管理员", List.of());
    private static final List<String> NONE = List.of();
    private static final LocalDate TODAY = Today.date();

    @LocalServerPort
    private int port;

    @Autowired
    private Said said;

    @Autowired
    private DivisionRegister register;

    @Autowired
    private Regions regions;

    @Autowired
    private JdbcClient db;

    @Test
    @DisplayName("takes a division below a known one, once")
    void adds() {
        register.add("513231", "阿坝县", "", false);

        assertThat(regions.fullName(new Region("513231"))).isEqualTo("四川省阿坝藏族羌族自治州阿坝县");
        said.wrong("region.code-form", () -> register.add("5132311", "某地", "", false));
        said.wrong("region.code-form", () -> register.add("５１３２３１", "某地", "", false));
        said.wrong("region.parent-unknown", () -> register.add("999999", "某地", "", false), "“99”", "“99”");
        said.wrong("region.code-taken", () -> register.add("513228", "黑水县", "", false));
    }

    @Test
    @DisplayName("finds the code of a name that only one division in force has")
    void byName() {
        assertThat(regions.typed("黑水县")).isEqualTo("513228");
        assertThat(regions.typed("513228100210")).isEqualTo("513228100210");
        assertThat(regions.typed("没有这个地方")).isEqualTo("没有这个地方");

        register.add("513228100298", "同名村", "", false);
        register.add("513228100297", "同名村", "", false);
        assertThat(regions.typed("同名村")).isEqualTo("同名村");
        said.wrong("field.region", () -> regions.requireInForce("region", "同名村"), "同名的不止一个", "more than one");
        register.end("513228100297", TODAY.toString(), NONE, ADMIN);
        assertThat(regions.requireInForce("region", "同名村").code()).isEqualTo("513228100298");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "513200,5132",
        "513228000,513228",
        "513228100000,513228100",
        "513228000000,513228",
        "5100,51",
        "510000,51",
        "510000000000,51"
    })
    @DisplayName("takes no code that was filled up with zeros, and names the short one")
    void padded(String code, String shortCode) {
        said.wrong(
                "region.code-padded",
                () -> register.add(code, "某地", "", false),
                "请填“" + shortCode,
                "enter “" + shortCode);
        assertThat(regions.find(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"一\t村", "一\u200b村", "一\u00a0村", "高\ue170村", "一\n村"})
    @DisplayName("takes no name with characters that nobody can see or read")
    void unreadable(String name) {
        said.wrong("region.name-unreadable", () -> register.add("513231", name, "", false));
        said.wrong("region.name-unreadable", () -> register.rename("513228", name, ADMIN));
    }

    @Test
    @DisplayName("takes a name of one to sixty characters, also of those that are rare")
    void names() {
        said.wrong("region.name-form", () -> register.add("513232", " ", "", false), "60", "60");
        said.wrong("region.name-form", () -> register.add("513232", "村".repeat(61), "", false));
        said.wrong("region.name-form", () -> register.rename("513228", null, ADMIN));
        assertThat(register.add("513232", "𪨶".repeat(60), "", false).name()).startsWith("𪨶");
        var newerThanThisJava = "\ud884\udf50村";
        assertThat(register.rename("513232", newerThanThisJava, ADMIN).name()).isEqualTo(newerThanThisJava);
    }

    @Test
    @DisplayName(
            "lets levels be skipped: 仙桃市 below its province, streets below 中山市, which answers for a county of its own")
    void skips() {
        assertThat(register.add("429004", "仙桃市", "", false).parent()).isEqualTo("42");
        register.add("4420", "中山市", "", false);
        assertThat(register.add("442000001", "石岐街道", "", false).parent()).isEqualTo("4420");

        var street = new Region("442000001");
        assertThat(regions.fullName(street)).isEqualTo("广东省中山市石岐街道");
        assertThat(regions.at(street, Region.Level.COUNTY)).contains(new Region("4420"));
        assertThat(regions.at(street, Region.Level.TOWNSHIP)).contains(street);
        assertThat(regions.at(new Region("429004"), Region.Level.CITY)).contains(new Region("42"));
        assertThat(regions.at(new Region("429004"), Region.Level.VILLAGE)).isEmpty();
        assertThat(regions.below("4420", "", 10)).extracting(Division::code).containsExactly("442000001");
    }

    @Test
    @DisplayName("hangs what skipped a level below the division that is entered for it later")
    void between() {
        register.add("429004", "仙桃市", "", false);
        register.add("4290", "省直辖县级行政区划", "", false);

        assertThat(regions.below("4290", "", 10)).extracting(Division::code).containsExactly("429004");
        assertThat(regions.below("42", "", 10)).extracting(Division::code).containsExactly("4210", "4290");
    }

    @Test
    @DisplayName("renames a division and keeps the name from before")
    void renames() {
        assertThat(register.rename("430527106", "瓦屋塘乡", ADMIN).name()).isEqualTo("瓦屋塘乡");
        register.rename("430527106", "瓦屋塘乡", ADMIN);

        assertThat(register.changes("430527106"))
                .extracting(DivisionRegister.Change::name, DivisionRegister.Change::login)
                .containsExactly(tuple("瓦屋塘镇", "admin"));
        assertThatThrownBy(() -> register.rename("999999", "某地", ADMIN)).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("ends a village in favor of another, so that nothing new begins in it, and takes the end back")
    void ends() {
        register.end("513228100209", TODAY.toString(), List.of("513228100210"), ADMIN);

        said.wrong(
                "region.succeeded",
                () -> regions.requireInForce("region", "513228100209"),
                "513228100210",
                "513228100210");
        assertThat(regions.find("513228100209")).as("old cases name it").isPresent();
        said.wrong("region.ended", () -> endedAlone("513228901201"), "撤销", "ended");

        register.end("513228100209", "", NONE, ADMIN);
        assertThat(regions.requireInForce("region", "513228100209")).isEqualTo(new Region("513228100209"));
    }

    private void endedAlone(String code) {
        register.end(code, TODAY.toString(), NONE, ADMIN);
        regions.requireInForce("region", code);
    }

    @Test
    @DisplayName("ends a division from a later day on, and nothing that still has divisions below it")
    void endsLater() {
        register.end("513228100209", TODAY.plusDays(1).toString(), NONE, ADMIN);

        assertThat(regions.requireInForce("region", "513228100209")).isNotNull();
        said.wrong(
                "region.others-below", () -> register.end("513228901", TODAY.toString(), NONE, ADMIN), "2", "2 have");
        said.wrong("field.type.date", () -> register.end("513228100210", "tomorrow", NONE, ADMIN));
    }

    @Test
    @DisplayName("takes as successor another division of the same level that is in force")
    void successors() {
        var village = "513228100210";
        register.end("513228901202", TODAY.minusDays(1).toString(), NONE, ADMIN);

        said.wrong("region.successor-without-day", () -> register.end(village, "", List.of("513228100209"), ADMIN));
        said.wrong("region.successor-itself", () -> register.end(village, TODAY.toString(), List.of(village), ADMIN));
        said.wrong("region.successor-level", () -> register.end(village, TODAY.toString(), List.of("513228"), ADMIN));
        said.wrong(
                "region.successor-ended",
                () -> register.end(village, TODAY.toString(), List.of("513228901202"), ADMIN));
        said.wrong("field.region", () -> register.end(village, TODAY.toString(), List.of("513228100299"), ADMIN));
    }

    @Test
    @DisplayName("takes several successors of a division that is split")
    void splits() {
        register.end("513228100210", TODAY.plusDays(1).toString(), List.of("513228100209", "513228901201"), ADMIN);

        assertThat(register.heirs("513228100210")).containsExactly("513228100209", "513228901201");
        said.wrong(
                "field.region",
                () -> register.end("513228100210", TODAY.toString(), List.of("513228100209", "513228100299"), ADMIN));

        register.end("513228100210", "", NONE, ADMIN);
        assertThat(register.heirs("513228100210")).isEmpty();
    }

    @Test
    @DisplayName(
            "takes no successor that leads back to the division, and ends none that is to succeed another one later")
    void circles() {
        var later = TODAY.plusDays(9).toString();
        register.end("513228100209", later, List.of("513228100210"), ADMIN);

        said.wrong(
                "region.successor-cycle",
                () -> register.end("513228100210", TODAY.plusDays(20).toString(), List.of("513228100209"), ADMIN),
                "热拉村",
                "热拉村");
        said.wrong(
                "region.awaited",
                () -> register.end("513228100210", later, List.of("513228901201"), ADMIN),
                "“热拉村”自 " + later,
                "From " + later);
        register.end("513228100210", TODAY.plusDays(20).toString(), List.of("513228901201"), ADMIN);
        assertThat(register.heirs("513228100210")).containsExactly("513228901201");
    }

    @Test
    @DisplayName("knows a division that begins later, and does not let one end before it began")
    void beginsLater() {
        var begins = TODAY.plusDays(3);
        var added = register.add("513228100298", "后设村", begins.toString(), false);

        assertThat(added.from()).isEqualTo(begins);
        said.wrong("region.not-yet", () -> regions.requireInForce("region", "513228100298"));
        for (var day : List.of(TODAY, begins))
            said.wrong("region.ended-before", () -> register.end("513228100298", day.toString(), NONE, ADMIN));
        assertThat(register.end("513228100298", begins.plusDays(1).toString(), NONE, ADMIN)
                        .until())
                .isEqualTo(begins.plusDays(1));
    }

    @Test
    @DisplayName("takes divisions below one that begins later from that day on, and tells a wrong day with the rest")
    void belowOneThatBeginsLater() {
        var begins = TODAY.plusDays(3);
        register.add("513228198", "后设镇", begins.toString(), false);

        said.wrong("region.not-yet", () -> register.add("513228198201", "后设村", "", false));
        assertThat(register.add("513228198201", "后设村", begins.toString(), false).parent())
                .isEqualTo("513228198");
        Said.wrongAtOnce(() -> register.add("51", " ", "2027-02-30", false), "code", "name", "from");
    }

    @Test
    @DisplayName("asks for the first day on the page and in the interface")
    void asksForTheFirstDay() {
        var page = new Visitor(port, "admin")
                .signIn()
                .post("/admin/regions", Map.of("code", "513228100297", "name", "后设村", "from", "明天"));
        var answer = new Visitor(port, "admin")
                .send("/api/v1/admin/regions", "{\"code\":\"513228100297\",\"name\":\"后设村\",\"from\":\"明天\"}");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("“设立之日”应为日期", "value=\"明天\"");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"from\"", "“设立之日”应为日期");
    }
}
