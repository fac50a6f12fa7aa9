package org.xiangbang.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Principal;
import org.xiangbang.shared.StandIn;

@DisplayName("The county overview")
class OverviewReadersTest {
    private static final Desk CHIEF = Desk.parse("agriculture.chief@513228");

    @Test
    @DisplayName("is read by a deputy for every process, and by none for some")
    void deputies() {
        assertThat(OverviewReaders.mayRead(deputy(Set.of()))).isTrue();
        assertThat(OverviewReaders.mayRead(deputy(Set.of("needs-survey")))).isFalse();
    }

    @Test
    @DisplayName("is read by nobody of an organization, of a township or of a village, whatever their post")
    void others() {
        for (var desk : List.of(
                "township.chief@513228100",
                "village.chief@513228100210",
                "organization.chief@S-000001",
                "line.handler@513228"))
            assertThat(OverviewReaders.mayRead(new Official("x", 1, "x", List.of(Desk.parse(desk)))))
                    .as(desk)
                    .isFalse();
        assertThat(OverviewReaders.mayRead(new Official("x", 1, "x", List.of(CHIEF))))
                .isTrue();
    }

    private static Official deputy(Set<String> processes) {
        var principal = new StandIn(new Principal("p", 2, "p"), List.of(CHIEF), processes, List.of());
        return new Official("d", 1, "d", List.of(Desk.parse("line.handler@513228")), List.of(principal));
    }
}
