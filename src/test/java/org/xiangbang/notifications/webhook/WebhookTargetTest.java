package org.xiangbang.notifications.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The address of another system")
class WebhookTargetTest {
    private final WebhookTarget target = new WebhookTarget(List.of("oa.inside", "127.0.0.1"));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "https://10.1.2.3/x, notices.webhook.inside",
        "https://172.16.0.1/x, notices.webhook.inside",
        "https://192.168.1.1:8443/x, notices.webhook.inside",
        "https://169.254.169.254/latest/meta-data, notices.webhook.inside",
        "https://100.100.100.200/latest/meta-data, notices.webhook.inside",
        "https://127.0.0.2/x, notices.webhook.inside",
        "https://localhost/x, notices.webhook.inside",
        "https://0.0.0.0/x, notices.webhook.inside",
        "https://2130706433/x, notices.webhook.inside",
        "https://[::1]/x, notices.webhook.inside",
        "https://[::ffff:10.0.0.1]/x, notices.webhook.inside",
        "https://[fd00::1]/x, notices.webhook.inside",
        "https://[fe80::1]/x, notices.webhook.inside",
        "https://[64:ff9b::a00:1]/x, notices.webhook.inside",
        "https://[2002:a00:1::]/x, notices.webhook.inside",
        "http://93.184.216.34/x, notices.webhook.https",
        "https://no-such-host.invalid/x, notices.webhook.unknown",
        "https://user:pass@93.184.216.34/x, notices.webhook.url",
        "ftp://93.184.216.34/x, notices.webhook.url",
        "file:///etc/passwd, notices.webhook.url",
        "https:///x, notices.webhook.url",
        "not an address, notices.webhook.url"
    })
    void isRefused(String address, String code) {
        assertThat(target.refusal(address)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://93.184.216.34/x",
                "https://[2606:2800:220:1::1]/x",
                "http://127.0.0.1:8080/x",
                "http://oa.inside/x"
            })
    void mayBeCalled(String address) {
        assertThat(target.refusal(address)).isEmpty();
    }

    @Test
    @DisplayName("is refused when it is missing or too long")
    void malformed() {
        assertThat(target.refusal(null)).contains("notices.webhook.url");
        assertThat(target.refusal("https://93.184.216.34/" + "x".repeat(500))).contains("notices.webhook.url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"198.18.0.1", "192.0.0.8", "240.0.0.1", "224.0.0.1", "255.255.255.255", "0.1.2.3"})
    void isNotPublic(String address) throws Exception {
        assertThat(WebhookTarget.isPublic(InetAddress.getByName(address))).isFalse();
    }
}
