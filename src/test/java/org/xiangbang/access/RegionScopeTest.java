package org.xiangbang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Principal;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.StandIn;

@DisplayName("An official")
class RegionScopeTest {
    private static final Region VILLAGE = new Region("513228100210");

    @Test
    @DisplayName("sees the cases of the desk's region and below, and no others")
    void below() {
        assertThat(sees("audit.inspector@513228")).isTrue();
        assertThat(sees("agriculture.chief@5132")).isTrue();
        assertThat(sees("village.handler@513228100210")).isTrue();
        assertThat(sees("village.handler@513228100209")).isFalse();
        assertThat(sees("agriculture.chief@513230")).isFalse();
    }

    @Test
    @DisplayName("of an organization sees the organization's cases, whatever their region")
    void organization() {
        assertThat(sees("organization.finance@S-000001")).isTrue();
        assertThat(sees("organization.finance@S-000002")).isFalse();
    }

    @Test
    @DisplayName("who is an applicant sees what the applicant's desk filed")
    void applicant() {
        assertThat(sees("applicant.handler@zhang-san")).isTrue();
        assertThat(sees("applicant.handler@li-si")).isFalse();
    }

    @Test
    @DisplayName("without a desk sees nothing")
    void nobody() {
        var scope = RegionScope.of(official());

        assertThat(scope.condition("c")).isEqualTo("(false)");
        assertThat(scope.params()).isEmpty();
    }

    @Test
    @DisplayName("is a condition of SQL with parameters, never with values in its text")
    void parameters() {
        var scope = RegionScope.of(official("agriculture.chief@513228", "organization.finance@S-000001"));

        assertThat(scope.condition("c")).doesNotContain("513228", "S-000001");
        assertThat(scope.params())
                .containsEntry("scope0x0", "513228")
                .containsEntry("scope0x0End", "513228:")
                .containsEntry("scopeOrganizations0", List.of("S-000001"));
    }

    @Test
    @DisplayName("sees for a principal all cases, or those of the processes that the deputyship covers")
    void principals() {
        var chief = List.of(Desk.parse("agriculture.chief@513228"));
        assertThat(seesFor(chief, Set.of())).isTrue();
        assertThat(seesFor(chief, Set.of("needs-survey", "funds-disbursement"))).isTrue();
        assertThat(seesFor(chief, Set.of("funds-disbursement"))).isFalse();
    }

    private static boolean seesFor(List<Desk> desks, Set<String> processes) {
        var standIn = new StandIn(new Principal("principal", 2, "委托人"), desks, processes, List.of());
        var deputy = new Official("deputy", 1, "代理人", List.of(), List.of(standIn));
        return RegionScope.of(deputy).covers(List.of(VILLAGE), List.of(), null, () -> Set.of("needs-survey"));
    }

    private static boolean sees(String desk) {
        return RegionScope.of(official(desk))
                .covers(
                        List.of(VILLAGE),
                        List.of("S-000001"),
                        Desk.parse("applicant.handler@zhang-san"),
                        () -> Set.of("needs-survey"));
    }

    private static Official official(String... desks) {
        return new Official(
                "somebody", 1, "某人", Stream.of(desks).map(Desk::parse).toList());
    }
}
