package org.xiangbang.shared.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A start")
class KnownSettingsTest {
    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "XIANGBANG_DEMONSTRATOIN, false, 没有 XIANGBANG_DEMONSTRATOIN 这个设置, There is no setting XIANGBANG_DEMONSTRATOIN",
        "XIANGBANG_ADMIN_PASWORD, x, 没有 XIANGBANG_ADMIN_PASWORD 这个设置, There is no setting XIANGBANG_ADMIN_PASWORD",
        "XIANGBANG_DEMONSTRATION, flase, 应为 true 或 false，现在是“flase”, is true or false",
        "XIANGBANG_SESSIONS_MOST, -1, 应为整数，现在是“-1”, 'is a whole number, not “-1”'",
        "XIANGBANG_TRACES_SHARE, 1.5, 应为 0 到 1 之间的数, a number between 0 and 1",
        "XIANGBANG_SESSIONS_LONGEST, 8, '应为一段时间，写明单位，例如 30s、5m、8h 或 PT8H；现在是“8”', 'a time with its unit'",
        "XIANGBANG_BODIES_PATIENCE, PT0S, 应为一段时间, a time with its unit",
        "XIANGBANG_BODIES_RATE, much, 应为大小, is a size",
        "XIANGBANG_MAIL_DIGEST, 25:00, 应为时刻，例如 08:00；现在是“25:00”, is a time of day",
        "XIANGBANG_MAIL_SECURITY, foo, 应为 starttls、tls 或 none, 'is starttls, tls or none'",
        "XIANGBANG_TRACES_URL, foo, 应为以 http:// 或 https:// 开头的地址, is an address that begins with",
        "XIANGBANG_PROCESSES, /nothing, 应为可以读取的目录, is a folder that can be read",
        "XIANGBANG_SECRET_KEY, abc, 应为 32 个字节的 Base64, is 32 bytes in Base64",
        "XIANGBANG_DEMONSTRATION_STORIES, no, 应为 true 或 false，现在是“no”, is true or false"
    })
    @DisplayName("refuses a variable that is misspelt, in both languages")
    void refused(String name, String value, String zh, String en) {
        var refused = catchThrowableOfType(
                SettingRefused.class, () -> KnownSettings.check(Map.of("PATH", "/bin", name, value)));

        assertThat(new SettingRefusedAnalyzer().analyze(refused, refused).getDescription())
                .contains(zh, en)
                .doesNotContain("{0}");
    }

    @Test
    @DisplayName(
            "takes every setting, also as Spring spells it and one entry of several, and leaves other variables alone")
    void taken() {
        assertThatCode(() -> KnownSettings.check(Map.of(
                        "XIANGBANG_DEMONSTRATION", "false",
                        "XIANGBANG_DATADIRECTORY", "/var/lib/xiangbang/data",
                        "XIANGBANG_TRUSTED_PROXIES_0", "127.0.0.1",
                        "XIANGBANG_DEMONSTRATION_STORIES", "",
                        "XIANGBANG_OIDC_PASSWORDS", "True",
                        "XIANGBANG_SERVICE_PORT_HTTP", "8080",
                        "XIANGBANG_PORT_8080_TCP_ADDR", "10.0.0.7",
                        "XIANG", "x")))
                .doesNotThrowAnyException();
        assertThatCode(() -> KnownSettings.check(Map.of(
                        "XIANGBANG_SESSIONS_MOST", "0",
                        "XIANGBANG_SESSIONS_LONGEST", "pt8h",
                        "XIANGBANG_BODIES_PATIENCE", "10s",
                        "XIANGBANG_BODIES_RATE", "4KB",
                        "XIANGBANG_MAIL_DIGEST", "08:00",
                        "XIANGBANG_MAIL_SECURITY", "TLS",
                        "XIANGBANG_TRACES_SHARE", "0.1",
                        "XIANGBANG_TRACES_URL", "http://10.0.0.7:4318/v1/traces",
                        "XIANGBANG_PROCESSES", "processes",
                        "XIANGBANG_SECRET_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")))
                .doesNotThrowAnyException();
    }
}
