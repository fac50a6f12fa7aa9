package org.xiangbang.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.database.TableOwner;

/** Workers who live the same life: ours, the bare engine's, and by hand on the least rows. */
final class Lives implements AutoCloseable {
    static final int MOST_THREADS = 4;

    final List<Lifecycle> ours;
    final List<Lifecycle> bare;
    final List<Lifecycle> floor;
    private final BareEngine engine;
    private final HikariDataSource plain = new HikariDataSource();

    Lives(BenchApplication app, ServerMeter server) throws SQLException {
        var details = app.bean(JdbcConnectionDetails.class);
        engine = new BareEngine(app.bean(TableOwner.class));
        plain.setJdbcUrl(details.getJdbcUrl());
        plain.setUsername(details.getUsername());
        plain.setPassword(details.getPassword());
        plain.setMaximumPoolSize(MOST_THREADS);
        server.run(FloorLifecycle.TABLES);
        ours = workers(number -> new OwnLifecycle(app, village(app, number)));
        bare = workers(number -> new BareLifecycle(engine, "worker" + number));
        floor = workers(number -> new FloorLifecycle(plain, number));
    }

    /** Human steps of whole lives, with their timers between them. */
    static void steps(Lifecycle worker, int number) {
        for (int done = 0; done < number; ) done += worker.act();
    }

    private static List<Lifecycle> workers(IntFunction<Lifecycle> made) {
        return IntStream.range(0, MOST_THREADS).mapToObj(made).toList();
    }

    /** Each worker in a county of its own, as cases come from everywhere. */
    static String village(BenchApplication app, int worker) {
        var county = "60" + "%04d".formatted(2_900 + worker);
        var township = county + "100";
        var village = township + "201";
        var db = app.bean(JdbcClient.class);
        for (var place : List.of(township, village))
            db.sql("insert into access.region (code, name, demonstration) values (?, ?, true) on conflict do nothing")
                    .params(place, place.equals(village) ? "量村" : "量镇")
                    .update();
        return village;
    }

    @Override
    public void close() throws IOException {
        engine.close();
        plain.close();
    }
}
