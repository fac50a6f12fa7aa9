package org.xiangbang.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Division;
import org.xiangbang.access.NamedRegion;
import org.xiangbang.access.Regions;
import org.xiangbang.organizations.Organizations;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("The demonstration")
class DemonstrationTest {
    @Autowired
    private Said said;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Regions regions;

    @Autowired
    private DemonstrationClock clock;

    @Autowired
    private Organizations organizations;

    @Autowired
    private JdbcClient db;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "civil-affairs.reviewer@513228",
                "agriculture.chief@513228",
                "township.handler@513228100",
                "village.handler@513228100210",
                "audit.handler@513228",
                "audit.inspector@513228",
                "leading-group.chief@513429",
                "agriculture.chief@5107"
            })
    @DisplayName("has an official for each desk, whose login is the desk's id")
    void officials(String desk) {
        var official = accounts.official(desk).orElseThrow();

        assertThat(official.desks()).containsExactly(Desk.parse(desk));
        assertThat(official.name()).startsWith("演示·");
    }

    @Test
    @DisplayName("has an administrator without a desk, an applicant, and one person at two finance desks")
    void others() {
        assertThat(accounts.official("admin").orElseThrow().desks()).isEmpty();
        assertThat(accounts.official("applicant").orElseThrow().desks())
                .containsExactly(Desk.parse("applicant.handler@applicant"));
        assertThat(accounts.official("finance.both@513228").orElseThrow().desks())
                .containsExactly(Desk.parse("finance.chief@513228"), Desk.parse("finance.handler@513228"));
    }

    @Test
    @DisplayName("knows the counties with two townships and two villages each, real or made up as their township is")
    void divisions() {
        for (var county : Stream.of("513228", "513230", "513429", "513428", "510727", "510726")
                .map(Region::new)
                .toList()) {
            assertThat(regions.find(county.code()))
                    .hasValueSatisfying(p -> assertThat(p.demonstration()).isFalse());
            assertThat(inside(county, Region.Level.TOWNSHIP))
                    .hasSize(2)
                    .allSatisfy(township -> assertThat(inside(township.region(), Region.Level.VILLAGE))
                            .hasSize(2)
                            .allSatisfy(v -> assertThat(v.demonstration()).isEqualTo(township.demonstration())));
        }
        assertThat(regions.fullName(new Region("513228100210"))).isEqualTo("四川省阿坝藏族羌族自治州黑水县芦花镇谷汝村");
    }

    private List<NamedRegion> inside(Region region, Region.Level level) {
        return regions.below(region.code(), "", 100).stream()
                .map(Division::named)
                .filter(p -> p.region().level() == level)
                .toList();
    }

    @Test
    @DisplayName(
            "has the organizations of published cases in the directory, with codes marked as made up, and their people")
    void organizations() {
        var number = accounts.official("zhongguo-jiaotong").orElseThrow().desks().stream()
                .filter(Desk::ofOrganization)
                .findFirst()
                .orElseThrow()
                .region();

        assertThat(organizations.mayPropose(number).allowed()).isTrue();
        assertThat(organizations.find(number).registration().synthetic()).isTrue();
        for (var post : List.of("handler", "finance", "representative"))
            assertThat(accounts.official("organization." + post + "@" + number)).isPresent();
    }

    @Test
    @DisplayName("has a published need, whose acts all lie before today")
    void need() {
        var published = db.sql("""
                        select status from cases.public_case where kind = 'NEED' and title = '谷汝村藏白菊种植'
                         order by opened_at limit 1
                        """).query(String.class).single();

        assertThat(published).isEqualTo("published");
        assertThat(clock.ahead().isNegative()).isFalse();
    }

    @Test
    @DisplayName("moves its clock forward")
    void forward() {
        var before = clock.now();

        assertThat(clock.advance("PT1S")).isAfterOrEqualTo(before.plusSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({
        "demonstration.advance-range,-P1D",
        "demonstration.advance-range,PT0S",
        "demonstration.advance-range,P401D",
        "demonstration.advance-form,P1Y",
        "demonstration.advance-form,tomorrow",
        "demonstration.advance-form,''"
    })
    @DisplayName("refuses to move its clock back, too far, or by a text that is no duration")
    void refused(String code, String by) {
        said.wrong(code, () -> clock.advance(by));
    }
}
