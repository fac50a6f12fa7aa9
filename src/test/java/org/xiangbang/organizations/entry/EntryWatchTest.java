package org.xiangbang.organizations.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.HeardNotifications;
import org.xiangbang.People;
import org.xiangbang.SampleOrganization;
import org.xiangbang.Today;
import org.xiangbang.Visitor;

@AppTest
@DisplayName("An entry in the directory that ends")
class EntryWatchTest {
    private static final String KIND = "entry-ends";

    @LocalServerPort
    private int port;

    @Autowired
    private EntryWatch watch;

    @Autowired
    private JdbcClient db;

    @Autowired
    private People people;

    @Autowired
    private HeardNotifications notifications;

    private String until(LocalDate day) {
        var number = SampleOrganization.admitted(db);
        ends(number, day);
        return number;
    }

    private void ends(String number, LocalDate day) {
        db.sql("update organizations.organization set valid_until = ? where number = ?")
                .params(day, number)
                .update();
    }

    @Test
    @DisplayName("is told sixty days before to the organization and to civil affairs, once for each end")
    void isToldInTime() {
        var number = until(Today.date().plusDays(80));
        var handler = people.at("organization.handler@" + number);
        var official = people.at("civil-affairs.handler@513228");
        watch.look();
        assertThat(notifications.of(KIND, number)).as("eighty days before").isEmpty();

        var end = Today.date().plusDays(60);
        ends(number, end);
        watch.look();
        watch.look();

        assertThat(notifications.of(KIND, number)).singleElement().satisfies(told -> {
            assertThat(told.logins()).contains(handler.login(), official.login());
            assertThat(told.facts()).contains(end.toString());
        });
        ends(number, end.minusDays(1));
        watch.look();
        assertThat(notifications.of(KIND, number)).as("another end").hasSize(2);
    }

    @Test
    @DisplayName("is not told any more once it is over, nor of an organization that is not admitted")
    void isNotToldAfterwards() {
        var over = until(Today.date().minusDays(1));
        var listed = until(Today.date().plusDays(10));
        db.sql("update organizations.organization set status = 'LISTED' where number = ?")
                .param(listed)
                .update();

        watch.look();

        assertThat(notifications.of(KIND, over)).isEmpty();
        assertThat(notifications.of(KIND, listed)).isEmpty();
    }

    @Test
    @DisplayName("is shown as ended and not in green from the day after, on the pages and in the interface")
    void isNotGreen() {
        var lastDay = until(Today.date());
        var over = until(Today.date().minusDays(1));
        var reader = new Visitor(port, "civil-affairs.handler@513228").signIn();

        assertThat(reader.page("/organizations/" + lastDay).body())
                .contains("<span class=\"state state-done\">在名录</span>")
                .doesNotContain("名录登记已到期");
        assertThat(reader.page("/organizations/" + over).body())
                .contains("<span class=\"state state-stopped\">名录登记已到期</span>")
                .doesNotContain("state-done\">在名录", "state-done\">绿色");
        assertThat(reader.page("/organizations?q=" + over).body()).contains("名录登记已到期");
        assertThat(reader.page("/organizations/" + over + "?lang=en").body()).contains("Entry has ended");
        assertThat(reader.get("/api/v1/organizations/" + over).body()).contains("\"expired\":true");
        assertThat(reader.get("/api/v1/organizations/" + lastDay).body()).contains("\"expired\":false");
        assertThat(reader.get("/api/v1/organizations?q=" + over).body()).contains("\"expired\":true");
    }
}
