package org.xiangbang.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("Changes of figures")
class FigureSumsTest {
    private static final List<String> TABLES = List.of("figure_change", "list_change");

    @Autowired
    private FigureSums sums;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @DisplayName("are added up five thousand at a time, which are looked for once, whatever the planner thinks of them")
    void areAddedUpInPortions() {
        transaction.executeWithoutResult(act -> {
            act.setRollbackOnly();
            db.sql("select true from pg_advisory_xact_lock(hashtext('reports.figure'))")
                    .query(Boolean.class)
                    .single();
            for (var way : List.of("hashjoin", "mergejoin", "hashagg", "sort", "material"))
                db.sql("set local enable_%s = off".formatted(way)).update();
            for (var table : TABLES) db.sql("delete from reports." + table).update();
            db.sql("""
                    insert into reports.figure_change (place, subject, item, month, cases, amount)
                    select '999990', 'ended', 'audit', '2025-01', 1, 0 from generate_series(1, 6000)
                    """).update();
            db.sql("""
                    insert into reports.list_change (subject, place, status, cases, amount)
                    select 'needs', '999990', 'reported', 1, 0 from generate_series(1, 6000)
                    """).update();

            sums.add();

            for (var table : TABLES) assertThat(left(table)).as(table).isEqualTo(1000);
        });
    }

    private long left(String table) {
        return db.sql("select count(*) from reports.%s where place = '999990'".formatted(table))
                .query(Long.class)
                .single();
    }
}
