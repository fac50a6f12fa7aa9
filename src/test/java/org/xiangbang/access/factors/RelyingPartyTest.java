package org.xiangbang.access.factors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.xiangbang.shared.startup.PublicAddress;

@DisplayName("A passkey belongs to")
class RelyingPartyTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @ParameterizedTest
    @DisplayName("the host of the public address, over https, whatever a request calls the program")
    @CsvSource({
        "https://xb.heishui.gov.cn/, xb.heishui.gov.cn, https://xb.heishui.gov.cn",
        "https://xb.heishui.gov.cn:8443, xb.heishui.gov.cn, https://xb.heishui.gov.cn:8443"
    })
    void theAddress(String address, String id, String origin) {
        request.setServerName("evil.example");

        for (var demonstration : new boolean[] {true, false})
            assertThat(new RelyingParty(new PublicAddress(address, demonstration), demonstration, request).here())
                    .hasValue(new RelyingParty.Here(id, origin));
    }

    @ParameterizedTest
    @DisplayName("nobody without https, and at a number instead of a name")
    @ValueSource(strings = {"https://10.8.3.21", "http://localhost:8080", "https://[::1]/"})
    void nobody(String address) {
        request.setServerName("localhost");

        assertThat(new RelyingParty(new PublicAddress(address, false), false, request).here())
                .isEmpty();
    }

    @Test
    @DisplayName("localhost at the port of a demonstration there")
    void localDemonstration() {
        request.setServerName("localhost");
        request.setServerPort(8541);

        assertThat(new RelyingParty(new PublicAddress("http://localhost:8080", true), true, request).here())
                .hasValue(new RelyingParty.Here("localhost", "http://localhost:8541"));
    }
}
