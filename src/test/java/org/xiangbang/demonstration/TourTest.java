package org.xiangbang.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.util.ReflectionTestUtils;
import org.xiangbang.AppTest;
import org.xiangbang.Visitor;

@AppTest
@DisplayName("The tour")
class TourTest {
    private static final String CHIEF = "agriculture.chief@513228";

    @LocalServerPort
    private int port;

    @Autowired
    private Telling telling;

    @Test
    @DisplayName("signs in as the person of the stop and opens the page meant in one press")
    void opens() {
        var reader = new Visitor(port, CHIEF);
        assertThat(reader.page("/demonstration/tour").body())
                .contains("name=\"next\" value=\"/tasks\"", "name=\"next\" value=\"/county\"", "打开县域总览");
        assertThat(entered(reader, "/county")).isEqualTo("/county");
        assertThat(entered(new Visitor(port, CHIEF), "/cases/P-513228-1999-0001/money?x=1"))
                .isEqualTo("/cases/P-513228-1999-0001/money");
    }

    @Test
    @DisplayName("offers no stop whose project is not told yet, and says how far the stories are")
    void pending() {
        var before = telling.progress();
        ReflectionTestUtils.setField(telling, "progress", new Telling.Progress(57, 144, false));
        try {
            var chinese = new Visitor(port, CHIEF).page("/demonstration/tour").body();
            assertThat(chinese)
                    .contains("案例还在准备（57/144），准备好后可用。", "hx-get=\"/demonstration/tour\"")
                    .containsPattern("id=\"stop-4\"[^>]*disabled")
                    .as("it is renewed for a reader who has not signed in, whom such a request would refuse")
                    .doesNotContain("Xiangbang-Renewal");
            var english =
                    new Visitor(port, CHIEF).page("/demonstration/tour?lang=en").body();
            assertThat(english).contains("Its cases are still being prepared (57/144).");
        } finally {
            ReflectionTestUtils.setField(telling, "progress", before);
        }
        assertThat(new Visitor(port, CHIEF).page("/demonstration/tour").body())
                .doesNotContain("disabled", "hx-get=\"/demonstration/tour\"");
    }

    @ParameterizedTest
    @CsvSource({"//example.org/x", "https://example.org", "/\\example.org", "'/%0d%0aX: y z'", "tasks", "''"})
    @DisplayName("is led to the workbench by an address that is not one of this program")
    void ownAddressesOnly(String next) {
        assertThat(entered(new Visitor(port, CHIEF), next)).isEqualTo("/");
    }

    private static String entered(Visitor reader, String next) {
        reader.page("/sign-in");
        return reader.post("/sign-in", Map.of("login", CHIEF, "password", "Xiangbang-2026", "next", next))
                .uri()
                .getPath();
    }
}
