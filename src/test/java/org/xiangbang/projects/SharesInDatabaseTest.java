package org.xiangbang.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.shared.Money;

@AppTest
@DisplayName("Shares in the database")
class SharesInDatabaseTest {
    private static final int HISTORIES = 500;

    @Autowired
    private JdbcClient db;

    @Test
    @DisplayName("are those of the program, to the fen")
    void areTheSame() {
        var random = new Random(20261129);
        for (int i = 0; i < HISTORIES; i++) {
            var parts = 1 + random.nextInt(5);
            var weights = random.longs(parts, 1, i % 2 == 0 ? 9 : 64_000_000L).toArray();
            var total = random.nextLong(1, 2 * LongStream.of(weights).sum());
            var paid =
                    random.longs(parts, 0, i % 3 == 0 ? 1 : Math.max(2, total)).toArray();

            assertThat(inDatabase(total, weights, paid))
                    .as("%d by %s at least %s", total, List.of(weights), List.of(paid))
                    .isEqualTo(Shares.of(new Money(total), money(weights), money(paid)));
        }
    }

    private List<Money> inDatabase(long total, long[] weights, long[] paid) {
        return db.sql("select unnest(projects.shares(?, ?::bigint[], ?::bigint[])) as fen")
                .params(total, text(weights), text(paid))
                .query(Money.class)
                .list();
    }

    private static String text(long[] values) {
        return "{"
                + String.join(
                        ",", LongStream.of(values).mapToObj(String::valueOf).toList()) + "}";
    }

    private static List<Money> money(long[] values) {
        return LongStream.of(values).mapToObj(Money::new).toList();
    }
}
