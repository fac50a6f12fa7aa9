package org.xiangbang.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiangbang.organizations.Organization.Status;

@DisplayName("An entry in the directory")
class DirectoryEntryTest {
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    @ParameterizedTest(name = "of {0}")
    @EnumSource(Status.class)
    @DisplayName(
            "has expired on the day after its last one, in the list as in the record, if the organization is admitted")
    void hasExpired(Status status) {
        assertThat(item(status).expired(LAST)).isFalse();
        assertThat(organization(status).expired(LAST)).isFalse();

        var next = LAST.plusDays(1);
        assertThat(item(status).expired(next)).isEqualTo(status == Status.ADMITTED);
        assertThat(organization(status).expired(next)).isEqualTo(status == Status.ADMITTED);
    }

    private static Directory.Item item(Status status) {
        return new Directory.Item("S-000001", "演示协会", "", true, "association", "4A", "513228", status, LAST);
    }

    private static Organization organization(Status status) {
        var entry = new DirectoryEntry(LAST.minusYears(1), LAST);
        return new Organization("S-000001", "演示协会", null, null, null, null, null, null, null, null, status, entry);
    }
}
