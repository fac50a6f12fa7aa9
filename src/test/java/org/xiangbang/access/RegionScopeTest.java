package org.xiangbang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

@DisplayName("Who holds a desk")
class RegionScopeTest {
    private static final Region VILLAGE = new Region("513228100201");

    @Test
    @DisplayName("sees the cases of its region and below, and no others")
    void below() {
        assertThat(sees("audit.inspector@513228")).isTrue();
        assertThat(sees("agriculture.chief@5132")).isTrue();
        assertThat(sees("village.handler@513228100201")).isTrue();
        assertThat(sees("village.handler@513228100202")).isFalse();
        assertThat(sees("agriculture.chief@513230")).isFalse();
    }

    @Test
    @DisplayName("in an organization sees its own cases, whatever their region")
    void organization() {
        assertThat(sees("organization.finance@S-000001")).isTrue();
        assertThat(sees("organization.finance@S-000002")).isFalse();
    }

    @Test
    @DisplayName("as an applicant sees what that desk filed")
    void applicant() {
        assertThat(sees("applicant.handler@zhang-san")).isTrue();
        assertThat(sees("applicant.handler@li-si")).isFalse();
    }

    @Test
    @DisplayName("nowhere sees nothing")
    void nobody() {
        var scope = RegionScope.of(official());

        assertThat(scope.condition("c")).isEqualTo("(false)");
        assertThat(scope.params()).isEmpty();
    }

    @Test
    @DisplayName("is asked with parameters, never with text of its own")
    void parameters() {
        var scope = RegionScope.of(official("agriculture.chief@513228", "organization.finance@S-000001"));

        assertThat(scope.condition("c")).doesNotContain("513228", "S-000001");
        assertThat(scope.params())
                .containsEntry("scope0", "513228")
                .containsEntry("scopeEnd0", "513228:")
                .containsEntry("scopeOrganizations", List.of("S-000001"));
    }

    private static boolean sees(String desk) {
        return RegionScope.of(official(desk))
                .covers(List.of(VILLAGE), "S-000001", Desk.parse("applicant.handler@zhang-san"));
    }

    private static Official official(String... desks) {
        return new Official(
                "somebody", 1, "某人", Stream.of(desks).map(Desk::parse).toList());
    }
}
