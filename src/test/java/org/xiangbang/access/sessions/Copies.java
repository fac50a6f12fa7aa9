package org.xiangbang.access.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;
import org.xiangbang.XiangbangApplication;

/** Copies of the program outside a demonstration, on the database of the tests, behind a proxy on this machine and another one in 10.9.0.0/16. */
public final class Copies implements AutoCloseable {
    static final int MOST = 3;

    private final JdbcConnectionDetails database;
    private final String data;
    private final List<String> further;
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();

    /** @param further settings, such as {@code --xiangbang.oidc.issuer=…} */
    public Copies(JdbcConnectionDetails database, String data, String... further) {
        this.database = database;
        this.data = data;
        this.further = List.of(further);
    }

    /** Starts one more. @return its port */
    public int start() {
        var loader = Thread.currentThread().getContextClassLoader();
        var copy = new SpringApplicationBuilder(XiangbangApplication.class)
                .profiles("test")
                .run(Stream.concat(further.stream(), settings()).toArray(String[]::new));
        Thread.currentThread().setContextClassLoader(loader);
        running.add(copy);
        return ((WebServerApplicationContext) copy).getWebServer().getPort();
    }

    private Stream<String> settings() {
        return Stream.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--xiangbang.demonstration=false",
                "--xiangbang.data-directory=" + data,
                "--xiangbang.database.url=" + database.getJdbcUrl(),
                "--xiangbang.database.user=" + database.getUsername(),
                "--xiangbang.database.password=" + database.getPassword(),
                "--xiangbang.mail.port=" + TestSocketUtils.findAvailableTcpPort(),
                "--xiangbang.trusted-proxies=127.0.0.1, 10.9.0.0/16",
                "--xiangbang.sessions.most=" + MOST,
                "--spring.datasource.hikari.maximum-pool-size=5",
                "--spring.datasource.hikari.minimum-idle=1");
    }

    /** Stops the one that was started last. */
    public void stop() {
        running.remove(running.size() - 1).close();
    }

    @Override
    public void close() {
        while (!running.isEmpty()) stop();
    }
}
