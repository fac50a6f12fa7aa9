package org.xiangbang.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiangbang.shared.startup.OperatorSentence;
import org.xiangbang.shared.startup.SettingRefused;

@DisplayName("Trusted proxies")
class TrustedProxiesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.8.0.5             | 10.8.0.5         | true
            10.8.0.5             | 10.8.0.6         | false
            10.8.0.5             | ::ffff:10.8.0.5  | true
            10.9.0.0/16          | 10.9.255.1       | true
            10.9.0.0/16          | 10.10.0.1        | false
            10.8.0.5, 10.9.0.0/9 | 10.127.0.1       | true
            10.8.0.5, 10.9.0.0/9 | 10.128.0.1       | false
            192.0.2.77/32        | 192.0.2.77       | true
            2001:db8::/32        | 2001:db8:ffff::1 | true
            2001:db8::/32        | 2001:db9::1      | false
            ::1                  | ::1              | true
            ::1                  | 127.0.0.1        | false
            ' , '                | 127.0.0.1        | false
            """)
    @DisplayName("are the addresses and ranges that are named, and no others")
    void named(String configured, String address, boolean trusted) {
        assertThat(new TrustedProxies(configured)
                        .include(IpAddress.parse(address).orElseThrow()))
                .isEqualTo(trusted);
    }

    @Test
    @DisplayName("are none by default")
    void none() {
        assertThat(new TrustedProxies("").none()).isTrue();
        assertThat(new TrustedProxies("127.0.0.1").none()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.example.org",
                "10.8.0",
                "10.8.0.256",
                "010.8.0.1",
                "01.8.0.1",
                "10.8.0.5/33",
                "10.8.0.5/",
                "10.8.0.5/-1",
                "0.0.0.0/0",
                "::/0",
                "::1/129",
                "fe80::1%eth0",
                "10.8.0.5;10.8.0.6"
            })
    @DisplayName("that are none stop the start with a sentence that names the entry")
    void refused(String entry) {
        assertThatThrownBy(() -> new TrustedProxies("127.0.0.1," + entry))
                .isInstanceOfSatisfying(
                        SettingRefused.class,
                        refused -> assertThat(OperatorSentence.both(refused.getMessage(), refused.facts()))
                                .contains("“" + entry + "”不是 IP 地址", "“" + entry + "” in XIANGBANG_TRUSTED_PROXIES"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "1.2.3", "1.2.3.4.5", "1.2.3.4 ", "a:b", "1::2::3", "0x7f.1", "127.1"})
    @DisplayName("are no names, and nothing that a name server would have to be asked for")
    void noNames(String text) {
        assertThat(IpAddress.parse(text)).isEmpty();
    }
}
