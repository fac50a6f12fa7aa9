package org.xiangbang.access.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

@DisplayName("A passkey belongs to")
class RelyingPartyTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @ParameterizedTest
    @DisplayName("the host of the public address, over https, whatever a request calls the program")
    @CsvSource({
        "https://xb.heishui.gov.cn/, xb.heishui.gov.cn, https://xb.heishui.gov.cn",
        "https://xb.heishui.gov.cn:8443, xb.heishui.gov.cn, https://xb.heishui.gov.cn:8443"
    })
    void theAddress(URI address, String id, String origin) {
        request.setServerName("evil.example");

        for (var demonstration : new boolean[] {true, false})
            assertThat(new RelyingParty(address, demonstration, request).here())
                    .hasValue(new RelyingParty.Here(id, origin));
    }

    @ParameterizedTest
    @DisplayName("nobody without https, and at a number instead of a name")
    @ValueSource(strings = {"http://xb.heishui.gov.cn", "https://10.8.3.21", "http://localhost:8080", "https://[::1]/"})
    void nobody(URI address) {
        request.setServerName("localhost");

        assertThat(new RelyingParty(address, false, request).here()).isEmpty();
    }

    @Test
    @DisplayName("localhost at the port of a demonstration there")
    void localDemonstration() {
        request.setServerName("localhost");
        request.setServerPort(8541);

        assertThat(new RelyingParty(URI.create("http://localhost:8080"), true, request).here())
                .hasValue(new RelyingParty.Here("localhost", "http://localhost:8541"));
    }
}
