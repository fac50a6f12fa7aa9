package org.xiangbang.access.routes;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Values and bodies that make no sense, by chance. */
final class Nonsense {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "\ud800",
            "\udc00\ud83d",
            "\u202eabc\u2066",
            "🏔️👩‍🌾",
            "null",
            "'; drop table cases.case_file; --",
            "${1+1}",
            "#{T(java.lang.Runtime)}",
            "__${7*7}__",
            "<script>alert(1)</script>",
            "../../../../etc/passwd",
            "%00%0a%0d",
            "9223372036854775808",
            "-1",
            "1e400",
            "NaN",
            "2026-02-30",
            "0000-00-00T99:99:99Z",
            "P-513228-1999-0001",
            "ﾱ１２３\u200b",
            "a\r\nSet-Cookie: x=y");

    private static final List<String> JSON = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "0",
            "-9223372036854775809",
            "1e400",
            "NaN",
            "[[[[[[[[]]]]]]]]",
            "{\"a\":{\"a\":{\"a\":{}}}}",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[null,null]",
            "{\"id\":1,\"id\":2}");

    private static final List<String> NAMES = List.of(
            "outcome",
            "opinion",
            "fields",
            "documents",
            "title",
            "region",
            "amount",
            "login",
            "desk",
            "reason",
            "to",
            "from",
            "until",
            "values",
            "revision",
            "query",
            "name",
            "text",
            "id",
            "code",
            "q",
            "after",
            "size",
            "sort",
            "class",
            "__proto__",
            "");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json",
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=xx",
            "multipart/form-data",
            "text/plain",
            "application/xml",
            "application/json; charset=utf-16");

    private static final int LONG = 1_000_000;
    private static final int DEEP = 2_000;

    private final Random random;

    Nonsense(Random random) {
        this.random = random;
    }

    String text() {
        if (random.nextInt(400) == 0) return "x".repeat(LONG);
        return of(TEXTS);
    }

    String type() {
        return of(TYPES);
    }

    /** Names of fields with values of no type in particular, sometimes cut off or very deep. */
    String body() {
        if (random.nextInt(200) == 0) return "[".repeat(DEEP);
        if (random.nextInt(20) == 0) return text();
        var body = object(0);
        return random.nextInt(15) == 0 ? body.substring(0, random.nextInt(body.length())) : body;
    }

    private String object(int depth) {
        var body = new StringBuilder("{");
        for (int i = random.nextInt(6); i >= 0; i--) {
            if (body.length() > 1) body.append(',');
            body.append('"').append(of(NAMES)).append("\":").append(value(depth));
        }
        return body.append('}').toString();
    }

    private String value(int depth) {
        if (depth < 3 && random.nextInt(4) == 0) return object(depth + 1);
        if (random.nextBoolean()) return of(JSON);
        return '"' + text().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Parameters of an address. */
    String query() {
        var query = new StringBuilder("?");
        for (int i = random.nextInt(4); i > 0; i--)
            query.append(of(NAMES))
                    .append('=')
                    .append(URLEncoder.encode(of(TEXTS), StandardCharsets.UTF_8))
                    .append('&');
        return query.toString();
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
