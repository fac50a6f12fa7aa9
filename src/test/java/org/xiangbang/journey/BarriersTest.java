package org.xiangbang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@InBrowser
@DisplayName("A barrier on a page")
class BarriersTest {
    private static final String LABELED = "<label>Name <input type=\"text\"></label>";

    @Test
    @DisplayName("is found among parts that were examined before, as long as it is there")
    void isFound(Browser browser) {
        try (var page = browser.newPage()) {
            page.setContent(page(LABELED));
            assertThat(Barriers.inWhatIsNew(page)).isEmpty();

            page.setContent(page(LABELED + "<p><input type=\"text\"></p>"));
            for (var look = 0; look < 2; look++)
                assertThat(Barriers.inWhatIsNew(page))
                        .singleElement()
                        .asString()
                        .startsWith("label: ");
            assertThat(Barriers.on(page)).singleElement().asString().startsWith("label: ");
        }
    }

    @Test
    @DisplayName("is found in a form of known shape whose label leads nowhere")
    void isFoundInAKnownShape(Browser browser) {
        var form = "<label for=\"%s\">Name</label><input type=\"text\" id=\"name\">";
        try (var page = browser.newPage()) {
            page.setContent(page(form.formatted("name")));
            assertThat(Barriers.inWhatIsNew(page)).isEmpty();

            page.setContent(page(form.formatted("other")));
            assertThat(Barriers.inWhatIsNew(page)).singleElement().asString().startsWith("label: ");
        }
    }

    private static String page(String form) {
        return """
                <!DOCTYPE html><html lang="en"><head><title>A form</title></head>
                <body><main><h1>A form</h1><form class="barriers-test">%s</form></main></body></html>
                """.formatted(form);
    }
}
