package org.xiangbang.projects.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.cases.CaseQuery;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Violation;

@AppTest
@DisplayName("A cursor of a list of projects")
class ForeignCursorTest {
    @Autowired
    ProjectList projects;

    @Autowired
    JdbcClient db;

    @Test
    @DisplayName("that names a case of another county is treated like one that names no case")
    void revealsNothing() {
        var mine = "71" + ThreadLocalRandom.current().nextInt(1000, 9999);
        var who = new Official("x", 1, "x", List.of(new Desk("line", "handler", mine)));
        var older = open(mine, "2026-01-01");
        var newer = open(mine, "2026-01-03");
        var foreign = open("72" + mine.substring(2), "2026-01-02");

        assertThat(after(who, newer)).containsExactly(older);
        assertThat(refused(who, foreign)).isEqualTo(refused(who, "P-000000-0000-0000"));
    }

    private List<Violation> refused(Official who, String cursor) {
        return assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> after(who, cursor))
                .actual()
                .violations();
    }

    private List<String> after(Official who, String cursor) {
        return projects.cases().page(new CaseQuery(null, null, null, cursor, 10), who).items().stream()
                .map(ProjectList.Row::caseNo)
                .toList();
    }

    private String open(String region, String day) {
        var caseNo = "P-" + region + "-2026-" + ThreadLocalRandom.current().nextInt(100_000, 999_999);
        db.sql("""
                insert into cases.case_file (case_no, kind, title, region, applicant, status, opened_at)
                values (?, 'PROJECT', '示例', ?, 'line.handler@' || ?, 'proposed', ?::date)
                """).params(caseNo, region, region, day).update();
        return caseNo;
    }
}
