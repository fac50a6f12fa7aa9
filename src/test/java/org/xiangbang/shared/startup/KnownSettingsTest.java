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
    }
}
