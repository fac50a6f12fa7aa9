package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.xiangbang.database.TestSuperuser;

/** A need and its project from the report to the closure: the steps of a small office, whose connections know none of them. */
@AppTest
@DisplayName("Some fifty different steps on connections that have not seen them")
@Tag("life")
class ColdStepsTest {
    private static final int MOST_PLANS = 16;

    /** Longer than the second after which what runs in the background asks again. */
    private static final long IDLE_MILLIS = 3_000;

    private static final String COUNTED = "query not like '%pg_stat_statements%' and queryid is not null";

    @LocalServerPort
    private int port;

    @Autowired
    private StepsInProcess steps;

    @Autowired
    private JdbcConnectionDetails database;

    @Autowired
    private DataSource connections;

    @Autowired
    private ThreadPoolTaskScheduler scheduler;

    private final CountDownLatch over = new CountDownLatch(1);
    private Connection superuser;

    @BeforeEach
    void counting() throws SQLException {
        superuser = TestSuperuser.connect(database.getJdbcUrl());
        try (var statement = superuser.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
        }
        tablesAreLookedAfter(false);
        holdBackgroundWork();
    }

    /** Work in the background that takes the connection of a step would lead the next step to another one, which knows no plans. */
    private void holdBackgroundWork() {
        for (int i = 0; i < scheduler.getScheduledThreadPoolExecutor().getCorePoolSize(); i++)
            scheduler.execute(() -> {
                try {
                    over.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
    }

    /** When a table is analyzed meanwhile, every connection throws its plans of that table away and makes them anew. */
    private void tablesAreLookedAfter(boolean so) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(so ? "alter system reset autovacuum" : "alter system set autovacuum = off");
            statement.execute("select pg_reload_conf()");
        }
    }

    /** Keeps which statements are sent while nobody acts: they are no part of any step. */
    private void idle() throws SQLException, InterruptedException {
        try (var statement = superuser.createStatement()) {
            statement.execute("select pg_stat_statements_reset()");
            Thread.sleep(IDLE_MILLIS);
            statement.execute("drop table if exists pg_temp.idle");
            statement.execute("""
                    create temporary table idle as
                    select distinct userid, dbid, queryid from pg_stat_statements where %s""".formatted(COUNTED));
        }
    }

    @AfterEach
    void countingEnds() throws SQLException {
        over.countDown();
        tablesAreLookedAfter(true);
        superuser.close();
    }

    @Test
    @DisplayName("take at most 16 plans each on average")
    void planned() throws SQLException, InterruptedException {
        idle();
        var cost = driven();

        assertThat(cost.steps).isGreaterThanOrEqualTo(50);
        assertThat(cost.plans).as("plans of all steps: %s", cost).isLessThanOrEqualTo((long) cost.steps * MOST_PLANS);
    }

    private Cost driven() throws SQLException {
        var client = new Client(port);
        var organization = LifecycleTest.number(client, "中国交通运输协会");
        var need = LifecycleTest.opened(client, LifecycleTest.VILLAGE, "/needs", client.example("/needs"));
        connections.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        var cost = new Cost();

        drive(client, need, "published", cost);
        var proposal = new HashMap<>(client.example("/projects"));
        proposal.put("need", need);
        drive(
                client,
                LifecycleTest.opened(client, "organization.handler@" + organization, "/projects", proposal),
                "closed",
                cost);
        return cost;
    }

    private void drive(Client client, String caseNo, String until, Cost cost) {
        new Journey(client, steps, LifecycleTest.known()).drive(caseNo, until, cost);
    }

    /** What the steps cost the database, without what the test asks between them. */
    private final class Cost implements Journey.Watcher {
        private int steps;
        private long plans;

        @Override
        public void before(Journey.Ready ready) {
            ask("select 0 from pg_stat_statements_reset()");
        }

        @Override
        public void after(Journey.Ready ready) {
            ask("""
                    select sum(plans)
                      from pg_stat_statements s
                     where %s and not exists (select from idle i where (i.userid, i.dbid, i.queryid) = (s.userid, s.dbid, s.queryid))
                    """.formatted(COUNTED));
            steps++;
        }

        private void ask(String sql) {
            try (var statement = superuser.createStatement();
                    var row = statement.executeQuery(sql)) {
                row.next();
                plans += row.getLong(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String toString() {
            return "%d steps, %d plans".formatted(steps, plans);
        }
    }
}
