package org.xiangbang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Visitor;

@AppTest
@DisplayName("What is sent to a reader who can unpack it")
class CompressionTest {
    @LocalServerPort
    private int port;

    @Test
    @DisplayName("is packed where it is text of some length, and as it is otherwise")
    void isPacked() {
        var reader = new Visitor(port, "agriculture.handler@513228").signIn();
        var page = reader.page("/needs", "Accept-Encoding", "gzip");
        var style = reader.page(style(reader), "Accept-Encoding", "gzip");

        assertThat(encoding(page)).isEqualTo("gzip");
        assertThat(page.headers().firstValue("Vary")).get().asString().containsIgnoringCase("accept-encoding");
        assertThat(encoding(style)).isEqualTo("gzip");
        assertThat(style.headers().firstValue("Cache-Control")).get().asString().contains("max-age=31536000");
        assertThat(encoding(reader.page("/needs"))).isEqualTo("none");
    }

    private static String style(Visitor reader) {
        var page = reader.page("/needs").body();
        var at = page.indexOf("/assets/");
        var from = page.lastIndexOf("href=\"", page.indexOf(".css\"", at)) + "href=\"".length();
        return page.substring(from, page.indexOf('"', from));
    }

    private static String encoding(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Encoding").orElse("none");
    }
}
