package org.xiangbang.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.xiangbang.XiangbangApplication;
import org.xiangbang.database.CountingServer;
import org.xiangbang.database.TestSuperuser;

/** The application as it is delivered, on a new database of its own; only the measurement itself fires timers. */
final class BenchApplication implements AutoCloseable {
    private static final Path DATA = Path.of("target", "bench-data");
    private static final Path BINARIES = Path.of("target", "postgresql-binaries");

    private final ConfigurableApplicationContext context;

    BenchApplication() throws IOException {
        this(false);
    }

    /** @param told with the cases of the demonstration, which are being told when this returns */
    BenchApplication(boolean told) throws IOException {
        FileSystemUtils.deleteRecursively(DATA);
        CountingServer.prepare(DATA, BINARIES.toAbsolutePath());
        context = new SpringApplicationBuilder(XiangbangApplication.class)
                .run(
                        "--server.port=0",
                        "--xiangbang.demonstration=true",
                        "--xiangbang.demonstration.stories=" + told,
                        "--xiangbang.data-directory=" + DATA,
                        "--xiangbang.database.binaries=" + BINARIES,
                        "--xiangbang.time-months=PT5S",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--logging.level.root=warn");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** The pool with which every request and act of the application works. */
    HikariDataSource pool() throws SQLException {
        return bean(DataSource.class).unwrap(HikariDataSource.class);
    }

    /** As the server's superuser, who may load rows without the checks that they passed when they were made. */
    Connection superuser() throws SQLException {
        return TestSuperuser.connect(bean(JdbcConnectionDetails.class).getJdbcUrl());
    }

    @Override
    public void close() throws IOException {
        context.close();
        try {
            FileSystemUtils.deleteRecursively(DATA);
        } catch (NoSuchFileException takenAwayByTheServer) {
            FileSystemUtils.deleteRecursively(DATA);
        }
    }
}
