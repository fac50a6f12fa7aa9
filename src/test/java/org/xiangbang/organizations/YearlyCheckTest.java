package org.xiangbang.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.SampleOrganization;
import org.xiangbang.Visitor;

@AppTest
@DisplayName("The yearly check of an organization")
class YearlyCheckTest {
    @Autowired
    private Organizations organizations;

    @Autowired
    private Eligibility eligibility;

    @Autowired
    private JdbcClient db;

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("is due at its competent unit by the end of March and at the registry by the end of May")
    void hasTwoDays() {
        assertThat(days("association", false, "县农业农村局")).isEqualTo("03-31 05-31");
        assertThat(days("service", false, "县教育局")).isEqualTo("03-31 05-31");
        assertThat(days("foundation", false, "省民政厅")).isEqualTo("03-31 03-31");
    }

    @Test
    @DisplayName("has one day without a competent unit, and a charity's report has one")
    void hasOneDay() {
        assertThat(days("association", false, null)).isEqualTo("05-31");
        assertThat(days("association", true, "县农业农村局")).isEqualTo("05-31");
    }

    @Test
    @DisplayName("stands with both days on the organization's page")
    void isShown() {
        var number = organization("association", false, "县农业农村局");
        var year = organizations.find(number).standing().annualCheckYear() + 2;

        var page = new Visitor(port, "civil-affairs.handler@513228").signIn().page("/organizations/" + number);

        assertThat(page.body()).contains("下次年检报业务主管单位截止日", year + "-03-31", year + "-05-31");
    }

    private String days(String type, boolean charitable, String unit) {
        var found = organizations.find(organization(type, charitable, unit));
        var registry = monthDay(eligibility.nextCheck(found));
        Optional<LocalDate> first = eligibility.nextCheckOfUnit(found);
        return first.map(day -> monthDay(day) + " " + registry).orElse(registry);
    }

    private String organization(String type, boolean charitable, String unit) {
        var number = SampleOrganization.admitted(db);
        var letter = switch (type) {
            case "association" -> "51";
            case "service" -> "52";
            default -> "53";
        };
        db.sql(
                        "update organizations.organization set type = ?, charitable = ?, competent_unit = ?, uscc = ? where number = ?")
                .params(type, charitable, unit, SignUpForms.uscc(letter), number)
                .update();
        return number;
    }

    private static String monthDay(LocalDate day) {
        return day.toString().substring(5);
    }
}
