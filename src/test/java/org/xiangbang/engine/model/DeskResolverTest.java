package org.xiangbang.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.AppTest;
import org.xiangbang.access.DivisionsChanged;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Region;

@AppTest
@Transactional
@DisplayName("A model's desk becomes, for one case,")
class DeskResolverTest {
    @Autowired
    private DeskResolver resolver;

    @Autowired
    private JdbcClient db;

    @Autowired
    private ApplicationEventPublisher events;

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource({
        "village.handler@village, 513228100210, village.handler@513228100210",
        "township.chief@township, 513228100210, township.chief@513228100",
        "agriculture.reviewer@county, 513228100210, agriculture.reviewer@513228",
        "agriculture.chief@city, 513228100210, agriculture.chief@5132",
        "agriculture.chief@province, 513228, agriculture.chief@51",
        "village.handler@village, 513228100, township.handler@513228100",
        "village.handler@village, 513228, agriculture.handler@513228",
        "township.handler@township, 513228, agriculture.handler@513228",
        "finance.reviewer@county, 5132, finance.reviewer@5132",
        "applicant, 513228100210, village.handler@513228100210",
        "organization.finance@organization, 513228100210, organization.finance@S-000001",
        "organization.representative@S-000007, 513228100210, organization.representative@S-000007",
        "finance.reviewer@510727, 513228100210, finance.reviewer@510727"
    })
    void resolves(String spec, String region, String desk) {
        assertThat(resolver.resolve(spec, in(region)).id()).isEqualTo(desk);
    }

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource({
        "agriculture.reviewer@county, 442000001, agriculture.reviewer@4420",
        "agriculture.chief@city, 442000001, agriculture.chief@4420",
        "township.chief@township, 442000001, township.chief@442000001",
        "agriculture.chief@county, 429004, agriculture.chief@429004",
        "agriculture.chief@city, 429004, agriculture.chief@42"
    })
    @DisplayName("the desk of the next division above where a level is skipped")
    void skipped(String spec, String region, String desk) {
        db.sql("""
                insert into access.region (code, name, parent) values
                    ('4420', '中山市', '44'), ('442000001', '石岐街道', '4420'), ('429004', '仙桃市', '42')
                """).update();
        events.publishEvent(new DivisionsChanged());

        assertThat(resolver.resolve(spec, in(region)).id()).isEqualTo(desk);
    }

    @Test
    @DisplayName("nothing at all when it is no desk")
    void refusesNonsense() {
        assertThatThrownBy(() -> resolver.resolve("nobody", in("513228"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static CaseFile in(String region) {
        return CaseFile.fresh(
                "P-1",
                CaseFile.Kind.PROJECT,
                "藏白菊种植",
                new Region(region),
                "S-000001",
                Desk.parse("village.handler@513228100210"),
                "proposed");
    }
}
