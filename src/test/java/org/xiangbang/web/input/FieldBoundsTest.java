package org.xiangbang.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("What a request may hold")
class FieldBoundsTest {
    private static final String PHRASES = "/api/v1/phrases";
    private static final String CHIEF = "agriculture.chief@513228";

    @LocalServerPort
    private int port;

    @Autowired
    private Said said;

    /** Bodies with one field more, one character more or one level more than may be. */
    static List<String> tooMuch() {
        var form = fields(FieldBounds.MOST + 1);
        return List.of(
                fields(FieldBounds.MOST + 1),
                "{\"" + "x".repeat(FieldBounds.LONGEST_NAME + 1) + "\":1}",
                "{\"text\":" + "[".repeat(60) + "]".repeat(60) + "}",
                "{\"outcome\":\"approve\",\"fields\":" + form + "}");
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    @DisplayName("in JSON is bounded in fields, names and depth, also within a form")
    void json(String body) {
        var caller = new Caller(port, CHIEF);
        var path = body.startsWith("{\"outcome") ? "/api/v1/tasks/none/complete" : PHRASES;

        Said.answers(
                "too-many-fields",
                413,
                language -> caller.post(path, body, "Accept-Language", language),
                "200 个填写项",
                "200 entries");
    }

    @Test
    @DisplayName("is told to the fiftieth fault, with the number of all")
    void tellsFifty() throws Exception {
        var caller = new Caller(port, CHIEF);

        for (var language : List.of("zh-CN", "en")) {
            var answer = caller.post(PHRASES, fields(FieldBounds.MOST), "Accept-Language", language);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body().split("\"field\":", -1)).hasSize(FieldBounds.MOST_TOLD + 1);
            assertThat(answer.body())
                    .contains(String.valueOf(FieldBounds.MOST))
                    .contains(language.equals("en") ? "first 50 are listed" : "前 50 处");
        }
        said.told("failure.form.more", "这里只列出前 50 处。", " The first 50 are listed here.", FieldBounds.MOST_TOLD);
    }

    @Test
    @DisplayName("in a form of a page and in an address is bounded too, and a page says so")
    void pages() {
        var reader = new Visitor(port, CHIEF).signIn();
        reader.page("/phrases");
        Map<String, String> many = new LinkedHashMap<>();
        IntStream.rangeClosed(0, FieldBounds.MOST).forEach(n -> many.put("f" + n, "x"));

        var form = reader.post("/phrases", many);
        var tooLong = reader.post("/phrases", Map.of("x".repeat(FieldBounds.LONGEST_NAME + 1), "x"));
        var address = reader.page("/needs?" + "q&".repeat(2_001));

        assertThat(List.of(form.statusCode(), tooLong.statusCode(), address.statusCode()))
                .containsOnly(413);
        assertThat(form.body()).contains("<h1>", "200 个填写项", "什么都没有保存");
        assertThat(address.body().replaceAll("(?s)^.*?<h1|</main>.*", ""))
                .contains("2000 个条件")
                .doesNotContain("保存");
    }

    @Test
    @DisplayName("counts a table of a form as one field, whatever its rows")
    void tables() {
        var table = IntStream.range(0, 300)
                .boxed()
                .flatMap(row -> List.of("budget[" + row + "].source", "budget[" + row + "].amount").stream())
                .toList();

        assertThatCode(() -> FieldBounds.check(table)).doesNotThrowAnyException();
        assertThatThrownBy(() -> FieldBounds.check(
                        IntStream.range(0, 300).mapToObj(n -> "t" + n + "[0].a").toList()))
                .isInstanceOf(BodyRefused.class);
    }

    private static String fields(int count) {
        return IntStream.range(0, count).mapToObj(n -> "\"f" + n + "\":1").collect(Collectors.joining(",", "{", "}"));
    }
}
