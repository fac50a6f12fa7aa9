package org.xiangbang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.shared.Crowded;
import org.xiangbang.web.input.BodyRefused;
import org.xiangbang.web.input.BodyRefused.Why;

@AppTest
@DisplayName("The answer to a request that fails")
class FailureWordsTest {
    private static final String PHRASES = "/api/v1/phrases";

    @LocalServerPort
    private int port;

    @Autowired
    private FailureSentences failures;

    @Autowired
    private Failures answers;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "not-found | 404 | GET | /api/v1/admin/accounts | | 没有这个地址，或者它不在您的岗位和地区范围内 | There is nothing at this address",
                "not-found | 404 | GET | /api/v1/nowhere | | 没有这个地址 | There is nothing at this address",
                "method | 405 | DELETE | /api/v1/me | | 不支持这种请求方法 | not supported",
                "malformed | 400 | GET | /api/v1/me;a=b | | 请核对地址 | Check the address",
                "unreadable | 400 | POST | /api/v1/phrases | {\"text\": | 不是正确的 JSON | not valid JSON",
                "field.unknown | 422 | POST | /api/v1/phrases | {\"words\":\"x\"} | 请去掉 | Leave it out",
                "field.control | 422 | POST | /api/v1/phrases | {\"text\":\"a\\u0000\"} | 控制字符 | control characters",
                "field.type.text | 422 | POST | /api/v1/phrases | {\"text\":{\"a\":1}} | 应为文字 | must be text",
                "field.type.text | 422 | POST | /api/v1/phrases | {\"text\":5} | 应为文字 | must be text",
                "field.type.list | 422 | POST | /api/v1/cases/none/copies | {\"to\":5} | 应为列表 | must be a list",
                "field.type.truth | 422 | POST | /api/v1/phrases/1/move | {\"up\":\"perhaps\"} | true 或 false | true or false",
                "field.type.date | 422 | POST | /api/v1/deputies | {\"from\":\"heute\"} | 格式为 2026-11-22 | such as 2026-11-22",
                "field.type.object | 422 | PUT | /api/v1/drafts/start:needs-survey | {\"values\":5} | 应为 JSON 对象 | must be a JSON object",
                "field.hole | 422 | POST | /api/v1/tasks/bulk-check | {\"tasks\":[null]} | 不能是空值 | must not be null",
                "field.whole | 422 | PUT | /api/v1/drafts/start:needs-survey | {\"revision\":99999999999} | 到 2147483647 之间 | to 2147483647",
                "field.whole.any | 422 | GET | /api/v1/copies?before=x | | “起始位置”应为整数 | whole number",
                "field.cursor | 422 | GET | /api/v1/copies?before=-5 | | “起始位置”在这份清单里找不到 | no place in this list",
                "field.region | 422 | GET | /api/v1/regions?parent=zzz | | 不存在 | zzz",
                "field.whole | 422 | GET | /api/v1/notices?size=0 | | “每页条数”应为 1 到 100 之间的整数 | from 1 to 100",
                "field.whole | 422 | GET | /api/v1/me/notices?size=101 | | “每页条数”应为 1 到 100 之间的整数 | from 1 to 100",
                "field.type.truth | 422 | GET | /api/v1/me/notices?unread=maybe | | “只看未读”只能是 true 或 false | true or false",
                "field.repeated | 422 | GET | /api/v1/needs?q=a&q=b | | “查找文字”只能给一个值 | one value only",
                "field.unknown | 422 | GET | /api/v1/needs?state=listed | | 没有“state”这一项 | is not asked for",
                "field.unknown | 422 | GET | /api/v1/me?x=1 | | 没有“x”这一项 | is not asked for",
                "not-found | 404 | GET | /api/v1/handovers/x/certificate | | 没有这个地址 | There is nothing at this address",
                "not-found | 404 | DELETE | /api/v1/cases/none/watch | | 没有这个地址 | There is nothing at this address",
                "cases.list.no-amount | 422 | GET | /api/v1/organizations?amountFrom=abc | | 没有金额 | no amounts"
            })
    @DisplayName("has a code and a sentence in both languages")
    void isTold(String code, int status, String method, String path, String body, String zh, String en) {
        var caller = new Caller(port, "agriculture.chief@513228");
        var bytes = body == null ? null : body.getBytes(java.nio.charset.StandardCharsets.UTF_8);

        Said.answers(code, status, language -> caller.send(method, path, bytes, "Accept-Language", language), zh, en);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/api/v1/needs?size=0",
                "/api/v1/lists/needs/sheet?status=none",
                "/lists/needs/sheet?status=none",
                "/county.xlsx?year=1",
                "/notices?after=none",
                "/needs?after=none",
                "/search?q=a",
                "/county?year=1",
                "/api/v1/me;a=b"
            })
    @DisplayName("to a request that only reads says nothing of saving or submitting")
    void speaksOfNoSaving(String address) throws Exception {
        for (var language : List.of("zh-CN", "en")) {
            var reader = new Visitor(port, "agriculture.chief@513228");
            if (!address.startsWith("/api/")) reader.signIn();
            var answer = reader.get(address, language);

            assertThat(answer.statusCode()).isIn(400, 422);
            assertThat(answer.body().replaceAll("(?s)^<!DOCTYPE.*?<h1|</main>.*|<[^>]*>", ""))
                    .doesNotContain("保存", "提交", "saved", "ubmit");
        }
    }

    @Test
    @DisplayName("says nothing of saving to who only reads, whatever fails")
    void readsSaveNothing() {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest("GET", "/needs")));
        try {
            for (var thrown : List.of(
                    new CannotAcquireLockException("x"),
                    new CannotCreateTransactionException("no place"),
                    new IllegalStateException(new SQLException("x", "08006")),
                    new IllegalStateException("x")))
                for (var language : List.of(Locale.CHINESE, Locale.ENGLISH))
                    assertThat(failures.of(thrown, language).detail())
                            .isNotBlank()
                            .doesNotContain("保存", "提交", "saved", "ubmit", "{");
            assertThat(failures.of(HttpStatus.BAD_REQUEST, Locale.CHINESE).detail())
                    .doesNotContain("保存");
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    @DisplayName("names a wrong format, a wrong size and a missing sign-in")
    void formatsAndSizes() throws Exception {
        var caller = new Caller(port, "agriculture.chief@513228");
        var large = "{\"text\":\"" + "长".repeat(1_000_000) + "\"}";

        Said.answers(
                "media-type",
                415,
                language ->
                        caller.post(PHRASES, "<a/>", "Content-Type", "application/xml", "Accept-Language", language),
                "请求正文的格式不支持",
                "Send application/json");
        Said.answers(
                "accept",
                406,
                language -> caller.get(PHRASES, "Accept", "image/png", "Accept-Language", language),
                "给不出所要求的格式",
                "application/json");
        Said.answers(
                "too-large", 413, language -> caller.post(PHRASES, large, "Accept-Language", language), "2 MB", "2 MB");
        var nobody = new Caller(port, "nobody");
        Said.answers(
                "access.not-signed-in",
                401,
                language -> nobody.get(PHRASES, "Accept-Language", language),
                "请先登录",
                "ign in");
        for (var language : List.of("zh-CN", "en"))
            assertThat(nobody.get(PHRASES, "Accept-Language", language).body()).doesNotContain("Unauthorized");
    }

    @Test
    @DisplayName("names a key that is invalid or belongs to another request")
    void keys() throws Exception {
        var caller = new Caller(port, "agriculture.chief@513228");
        var key = UUID.randomUUID().toString();
        var text = "{\"text\":\"" + key + "\"}";
        assertThat(caller.post(PHRASES, text, "Idempotency-Key", key).statusCode())
                .isEqualTo(201);

        Said.answers(
                "key-reused",
                422,
                language ->
                        caller.post(PHRASES, "{\"text\":\"x\"}", "Idempotency-Key", key, "Accept-Language", language),
                "先前用于不同的请求",
                "different request");
        Said.answers(
                "key-wrong",
                422,
                language -> caller.post(PHRASES, text, "Idempotency-Key", "a b", "Accept-Language", language),
                "1 到 100 个可见的 ASCII 字符",
                "1 to 100 visible ASCII");
    }

    @Test
    @DisplayName("has sentences for failures that no request causes reliably")
    void rareOnes() {
        told("busy", failures.of(new CannotAcquireLockException("x"), Locale.CHINESE), "刚刚改动了同一件事");
        told("busy", failures.of(new CannotAcquireLockException("x"), Locale.ENGLISH), "changed the same thing");
        told("defect", failures.of(new IllegalStateException("x"), Locale.CHINESE), "请把编号");
        told("defect", failures.of(new IllegalStateException("x"), Locale.ENGLISH), "not your mistake");
        told("too-many", failures.of(HttpStatus.TOO_MANY_REQUESTS, Locale.CHINESE), "请求太多");
        told("too-many", failures.of(HttpStatus.TOO_MANY_REQUESTS, Locale.ENGLISH), "wait a few minutes");
        told("sign-in", failures.of(HttpStatus.UNAUTHORIZED, Locale.CHINESE), "登录已失效");
        told("sign-in", failures.of(HttpStatus.UNAUTHORIZED, Locale.ENGLISH), "sign-in has expired");
        told("slow-body", failures.of(new BodyRefused(Why.SLOW), Locale.CHINESE), "还没有传完");
        told("slow-body", failures.of(new BodyRefused(Why.SLOW), Locale.ENGLISH), "had not come whole");
        told("bodies-crowded", failures.of(new BodyRefused(Why.CROWDED), Locale.CHINESE), "过几秒再提交");
        told("bodies-crowded", failures.of(new BodyRefused(Why.CROWDED), Locale.ENGLISH), "again in a few seconds");
        told("uploads-crowded", failures.of(new Crowded("uploads-crowded"), Locale.CHINESE), "还没有轮到您的文件");
        told("uploads-crowded", failures.of(new Crowded("uploads-crowded"), Locale.ENGLISH), "turn of your file");
        told("stale-form", failures.named(FailureCode.STALE_FORM, Locale.CHINESE), "打开太久");
        told("stale-form", failures.named(FailureCode.STALE_FORM, Locale.ENGLISH), "open too long");
    }

    @ParameterizedTest(name = "SQL state {0}")
    @ValueSource(strings = {"08006", "53100", "53300", "57P01", "57P03", "58030", "25006"})
    @DisplayName("says that the database is away, full or read-only, and does not call that a defect")
    void databaseAway(String state) {
        var thrown = new IllegalStateException(new SQLException("x", state));

        told("unavailable", failures.of(thrown, Locale.CHINESE), "过一会儿会自动恢复");
        told("unavailable", failures.of(thrown, Locale.ENGLISH), "Try again in a moment");
        assertThat(failures.of(thrown, Locale.CHINESE).status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    @DisplayName(
            "says that very many are at work if no connection became free, and that it is away if none can be made")
    void noConnection() {
        var none = new CannotCreateTransactionException("x", new SQLTransientConnectionException("timed out"));
        var away = new CannotCreateTransactionException(
                "x", new SQLTransientConnectionException("timed out", new SQLException("refused", "08001")));
        var noPlace = new CannotCreateTransactionException("no place");

        told("crowded", failures.of(none, Locale.CHINESE), "什么都没有保存");
        told("crowded", failures.of(noPlace, Locale.ENGLISH), "nothing was saved");
        assertThat(failures.of(noPlace, Locale.CHINESE).status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        told("unavailable", failures.of(away, Locale.CHINESE), "自动恢复");
    }

    @Test
    @DisplayName("names another person's act when waiting took too long")
    void waitedTooLong() {
        var canceled = new QueryTimeoutException("x", new SQLException("canceled", "57014"));

        told("busy", failures.of(canceled, Locale.CHINESE), "刚刚改动了同一件事");
        told("defect", failures.of(new IllegalStateException(new SQLException("x", "42601")), Locale.CHINESE), "编号");
    }

    @Test
    @DisplayName("is a page whose frame does not ask the database who reads it")
    void pageWithoutDatabase() {
        var request = new MockHttpServletRequest("GET", "/tasks");
        var response = new MockHttpServletResponse();
        var failure = failures.named(FailureCode.UNAVAILABLE, Locale.CHINESE);

        answers.answer(failure, "/tasks", request, response);

        assertThat(response.getHeader("Retry-After")).isEqualTo("10");
        var frame = new Frame(request, null, null, null, null, null, null);
        assertThat(frame.getReader()).isNull();
        assertThat(frame.getEntries()).isEmpty();
    }

    private static void told(String code, Failure failure, String words) {
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.detail()).contains(words).doesNotContain("{");
    }
}
