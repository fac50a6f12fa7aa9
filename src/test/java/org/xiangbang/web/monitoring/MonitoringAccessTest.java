package org.xiangbang.web.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.shared.startup.OperatorSentence;
import org.xiangbang.shared.startup.SettingRefused;

@DisplayName("The token for figures")
class MonitoringAccessTest {
    @Test
    @DisplayName("is refused in both languages where it is short, and may be left out")
    void shortToken() {
        var refused = catchThrowableOfType(SettingRefused.class, () -> new MonitoringAccess("fifteen letters"));

        assertThat(OperatorSentence.both(refused.getMessage(), refused.facts()))
                .contains("XIANGBANG_METRICS_TOKEN 至少 16 个字符", "XIANGBANG_METRICS_TOKEN has at least 16 characters");
        assertThatCode(() -> new MonitoringAccess("sixteen letters!")).doesNotThrowAnyException();
        assertThatCode(() -> new MonitoringAccess("")).doesNotThrowAnyException();
    }
}
