package org.xiangbang.access.deputies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("Who is told of what waits at a desk")
class ReceiversTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final int PEOPLE = 7;
    private static final List<String> PROCESSES = List.of("needs-survey", "project-approval", "fund-disbursement");
    private static final List<String> DESKS =
            List.of("agriculture.handler@990001", "agriculture.reviewer@990001", "agriculture.chief@990001");

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @DisplayName(
            "is the same by the function of one desk and by the view of all, whatever chains of deputies there are")
    void agreesWithTheView() {
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                office(random);
                for (var desk : DESKS)
                    for (var process : PROCESSES)
                        for (var day : List.of(DAY, DAY.plusDays(5)))
                            assertThat(told(desk, process, day)).isEqualTo(listed(desk, process, day));
            });
        }
    }

    private void office(Random random) {
        IntStream.range(0, PEOPLE).forEach(n -> person(n, random.nextInt(6) == 0));
        for (var desk : DESKS) {
            var parts = desk.split("[.@]");
            db.sql("insert into access.desk (id, department, post, region) values (?, ?, ?, ?)")
                    .params(desk, parts[0], parts[1], parts[2])
                    .update();
            random.ints(0, PEOPLE)
                    .distinct()
                    .limit(2)
                    .forEach(n -> db.sql(
                                    "insert into access.holding (desk, login, held_until) values (?, ?, case when ? then now() end)")
                            .params(desk, login(n), random.nextInt(4) == 0)
                            .update());
        }
        for (int n = 0; n < 12; n++) deputyship(random);
    }

    private void person(int number, boolean closed) {
        var person = db.sql("insert into access.person (name) values ('演示') returning id")
                .query(Long.class)
                .single();
        db.sql("""
                insert into access.account (login, person, password, disabled_at) values (?, ?, '-', case when ? then now() end)
                """).params(login(number), person, closed).update();
    }

    private void deputyship(Random random) {
        var two = random.ints(0, PEOPLE).distinct().limit(2).toArray();
        var processes = random.nextBoolean() ? List.<String>of() : PROCESSES.subList(random.nextInt(2), 3);
        db.sql("""
                insert into access.deputyship (principal, deputy, processes, from_day, until_day, set_by, set_at, ended_at)
                values (:principal, :deputy, :processes, :from, :until, :principal, now(), case when :ended then now() end)
                on conflict do nothing
                """)
                .param("principal", login(two[0]))
                .param("deputy", login(two[1]))
                .param("processes", processes.toArray(String[]::new))
                .param("from", DAY.minusDays(random.nextInt(3)))
                .param("until", DAY.plusDays(random.nextInt(8)))
                .param("ended", random.nextInt(5) == 0)
                .update();
    }

    private static String login(int number) {
        return "receiver-" + number;
    }

    private Set<String> told(String desk, String process, LocalDate day) {
        return new TreeSet<>(db.sql("select login from access.public_receivers(?, ?, ?, 500) r (login)")
                .params(desk, process, day)
                .query(String.class)
                .list());
    }

    private Set<String> listed(String desk, String process, LocalDate day) {
        return new TreeSet<>(db.sql("""
                select login from access.public_receiver
                 where desk = :desk and (processes = '{}' or :process = any (processes))
                   and :day between coalesce(from_day, :day) and coalesce(until_day, :day)
                """)
                .param("desk", desk)
                .param("process", process)
                .param("day", day)
                .query(String.class)
                .list());
    }
}
