package org.xiangbang.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.xiangbang.ProgramRun;

/** An embedded database in a process of its own, so that a test can kill it. */
final class ChildDatabase implements AutoCloseable {
    static final Path BINARIES =
            Path.of("target", "postgresql-binaries").toAbsolutePath().normalize();

    private static final String READY = "ready ";

    private final Process process;
    private final String url;
    private final String password;
    private final String migratorPassword;

    private ChildDatabase(Process process, String url, String password, String migratorPassword) {
        this.process = process;
        this.url = url;
        this.password = password;
        this.migratorPassword = migratorPassword;
    }

    /** What the child runs: starts the database of the folder in {@code args[0]} and waits to be stopped. */
    public static void main(String[] args) throws IOException {
        try (var database = EmbeddedDatabase.start(Path.of(args[0]), BINARIES, true)) {
            System.out.println(READY + database.getJdbcUrl() + " " + database.getPassword() + " "
                    + database.migrator().password());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** A start that a test may kill at any moment. */
    static Process begin(Path folder) throws IOException {
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = new ArrayList<>(ProgramRun.java());
        command.addAll(List.of("-Xmx128m", "-cp", classes, ChildDatabase.class.getName(), folder.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static ChildDatabase start(Path folder) throws IOException {
        var process = begin(folder);
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (!line.startsWith(READY)) continue;
            var words = line.split(" ");
            return new ChildDatabase(process, words[1], words[2], words[3]);
        }
        throw new IOException("the child did not start");
    }

    /** As the owner of its tables. */
    Connection connect() throws SQLException {
        return new Migrator(url, ClusterRoles.MIGRATOR, migratorPassword, Optional.of(ClusterRoles.OWNER)).connect();
    }

    /** As the application. */
    Connection connectAsApplication() throws SQLException {
        return connect(password);
    }

    Connection connect(String withPassword) throws SQLException {
        return DriverManager.getConnection(url, "xiangbang", withPassword);
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
