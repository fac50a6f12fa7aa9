package org.xiangbang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("What was written before a place got another code")
class FormerCodesTest {
    private static final Instant RECODED = Instant.parse("2026-06-01T00:00:00Z");

    @Autowired
    @Qualifier("owner")
    private JdbcClient db;

    private FormerCodes codes;

    @BeforeEach
    void recode() {
        db.sql("insert into access.recoded_region (code, became, at) values ('513299100201', '513299100210', ?)")
                .param(RECODED)
                .update();
        codes = new FormerCodes(db);
    }

    @AfterEach
    void away() {
        db.sql("delete from access.recoded_region where code = '513299100201'").update();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "513299100201,513299100210",
        "village.handler@513299100201,village.handler@513299100210",
        "513299100202,513299100202",
        "about 513299100201,about 513299100201",
        "'',''"
    })
    @DisplayName("is read with the code of today, if it is a code or ends in one as a desk does")
    void before(String written, String read) {
        assertThat(codes.today(written, RECODED.minusSeconds(1))).isEqualTo(read);
    }

    @Test
    @DisplayName("is not confused with the place that has the code since")
    void after() {
        assertThat(codes.today("513299100201", RECODED)).isEqualTo("513299100201");
        assertThat(codes.today((String) null, RECODED)).isNull();
    }

    @Test
    @DisplayName("is read so in every field of a form, in lists and tables too")
    void fields() {
        assertThat(codes.today(
                        Map.of(
                                "region",
                                "513299100201",
                                "places",
                                List.of("513299100201", "51"),
                                "rows",
                                List.of(Map.of("region", "513299100201", "people", 3)),
                                "people",
                                544),
                        RECODED.minusSeconds(1)))
                .isEqualTo(Map.of(
                        "region",
                        "513299100210",
                        "places",
                        List.of("513299100210", "51"),
                        "rows",
                        List.of(Map.of("region", "513299100210", "people", 3)),
                        "people",
                        544));
    }
}
