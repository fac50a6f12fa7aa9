package org.xiangbang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("The client of the database")
class TypedJdbcClientTest {
    private static final Instant AT = Instant.parse("2026-02-28T15:59:59.123456Z");
    private static final Desk DESK = new Desk("civil-affairs", "reviewer", "510727");

    @Autowired
    JdbcClient db;

    record Within(int levelCount, boolean open) {}

    record Row(
            String caseNo,
            Money asked,
            Money granted,
            Desk desk,
            Region region,
            Outcome outcome,
            Within within,
            List<Desk> others,
            Instant endedAt,
            OffsetDateTime readAt,
            LocalDate heldOn,
            Long personId) {}

    @Test
    @DisplayName("reads a row as a record, its amounts from columns in fen")
    void readsRecords() {
        var row =
                db.sql("""
                select 'P-1' as case_no, 12345 as asked_fen, null::bigint as granted_fen, :desk as desk, '510727' as region,
                       'approve' as outcome, null::int as level_count, true as open, array[:desk] as others, :at as ended_at,
                       :at as read_at, date '2028-02-29' as held_on, 7 as person_id, 'unread' as more
                """).param("desk", DESK).param("at", AT).query(Row.class).single();

        assertThat(row)
                .isEqualTo(new Row(
                        "P-1",
                        new Money(12345),
                        null,
                        DESK,
                        new Region("510727"),
                        Outcome.APPROVE,
                        new Within(0, true),
                        List.of(DESK),
                        AT,
                        AT.atOffset(ZoneOffset.UTC),
                        LocalDate.of(2028, 2, 29),
                        7L));
    }

    @Test
    @DisplayName("reads a column as a value of the program")
    void readsValues() {
        assertThat(db.sql("select 500").query(Money.class).single()).isEqualTo(new Money(500));
        assertThat(db.sql("select ?::text").param(DESK).query(Desk.class).single())
                .isEqualTo(DESK);
        assertThat(db.sql("select 'REJECT'").query(Outcome.class).single()).isEqualTo(Outcome.REJECT);
        assertThat(db.sql("select count(*) from generate_series(1, 3)")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(db.sql("select null::text").query(String.class).list()).containsExactly((String) null);
    }

    @Test
    @DisplayName("takes an instant, an amount, a desk and a region as parameters in every form")
    void takesValues() {
        assertThat(db.sql("select ?::timestamptz")
                        .params(AT)
                        .query(Instant.class)
                        .single())
                .isEqualTo(AT);
        assertThat(db.sql("select ?::timestamp")
                        .param(1, AT)
                        .query(Instant.class)
                        .single())
                .isEqualTo(AT);
        assertThat(db.sql("select :amount")
                        .param("amount", new Money(99))
                        .query(Long.class)
                        .single())
                .isEqualTo(99);
        assertThat(db.sql("select ?")
                        .param(new Region("51"))
                        .query(String.class)
                        .single())
                .isEqualTo("51");
    }
}
