package org.xiangbang.shared.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The address at which people open the program")
class PublicAddressTest {
    @ParameterizedTest
    @DisplayName("is refused without TLS, and if it is none, in both languages")
    @ValueSource(
            strings = {
                "http://xb.heishui.gov.cn",
                "http://localhost.heishui.gov.cn",
                "xb.heishui.gov.cn",
                "ftp://xb.heishui.gov.cn",
                "https:///",
                "",
                "https://县.gov.cn"
            })
    void refused(String address) {
        var refused = catchThrowableOfType(SettingRefused.class, () -> new PublicAddress(address, false));

        assertThat(new SettingRefusedAnalyzer().analyze(refused, refused).getDescription())
                .contains("XIANGBANG_ADDRESS 应为", "begins with https", "“" + address.replaceAll("/+$", "") + "”");
    }

    @ParameterizedTest
    @DisplayName("has TLS or is on this machine")
    @CsvSource({
        "https://xb.heishui.gov.cn/, https://xb.heishui.gov.cn",
        "' https://xb.heishui.gov.cn:8443 ', https://xb.heishui.gov.cn:8443",
        "http://localhost:8090, http://localhost:8090"
    })
    void taken(String told, String address) {
        assertThat(new PublicAddress(told, false).uri()).hasToString(address);
    }

    @Test
    @DisplayName("needs no TLS in a demonstration")
    void demonstration() {
        assertThat(new PublicAddress("", true).uri()).hasToString("http://localhost:8080");
        assertThat(new PublicAddress("http://demo.heishui.gov.cn", true).uri())
                .hasToString("http://demo.heishui.gov.cn");
    }
}
