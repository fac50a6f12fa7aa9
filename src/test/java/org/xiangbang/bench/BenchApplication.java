package org.xiangbang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.xiangbang.XiangbangApplication;

/** The application as it is delivered, on a new database of its own; only the measurement itself fires timers. */
final class BenchApplication implements AutoCloseable {
    private static final Path DATA = Path.of("target", "bench-data");

    private final ConfigurableApplicationContext context;

    BenchApplication() throws IOException {
        this(false);
    }

    /** @param told with the cases of the demonstration, which are being told when this returns */
    BenchApplication(boolean told) throws IOException {
        FileSystemUtils.deleteRecursively(DATA);
        context = new SpringApplicationBuilder(XiangbangApplication.class)
                .run(
                        "--server.port=0",
                        "--xiangbang.demonstration=true",
                        "--xiangbang.demonstration.stories=" + told,
                        "--xiangbang.data-directory=" + DATA,
                        "--xiangbang.database.binaries=target/postgresql-binaries",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--logging.level.root=warn");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** As the server's superuser, who may load rows without the checks that they passed when they were made. */
    Connection superuser() throws SQLException, IOException {
        var password = Files.readString(DATA.resolve("password")).strip();
        return DriverManager.getConnection(bean(JdbcConnectionDetails.class).getJdbcUrl(), "postgres", password);
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
