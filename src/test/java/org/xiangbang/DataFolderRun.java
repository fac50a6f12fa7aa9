package org.xiangbang;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.TestSocketUtils;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.engine.setup.EngineClock;

/**
 * The application on a data folder, in a process of its own: the engine has one clock for each process. Timers fire when the clock
 * is moved and not by themselves, so that what waits does not depend on the day of the test.
 */
final class DataFolderRun implements AutoCloseable {
    private static final String READY = "ready";
    private static final String SHOWN = "shown ";
    private static final long SECONDS_TO_STOP = 120;

    private final Process process;
    private final BufferedReader output;
    private final int port;

    private DataFolderRun(Process process, BufferedReader output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** @param shown what the clock is to show, to the millisecond; null leaves it as it is */
    static DataFolderRun start(Path folder, Instant shown) throws IOException {
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var port = TestSocketUtils.findAvailableTcpPort();
        var command = new ArrayList<>(ProgramRun.java());
        command.addAll(List.of(
                "-Xmx700m",
                "-Duser.timezone=Asia/Shanghai",
                "-cp",
                classes,
                DataFolderRun.class.getName(),
                folder.toString(),
                Integer.toString(port),
                shown == null ? "" : shown.toString()));
        var process =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var run = new DataFolderRun(process, output, port);
        run.line(READY);
        return run;
    }

    int port() {
        return port;
    }

    /** Stops it. @return what its clock showed at the end */
    Instant stop() throws IOException {
        process.getOutputStream().close();
        var shown = Instant.parse(line(SHOWN).substring(SHOWN.length()));
        close();
        return shown;
    }

    private String line(String beginning) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(beginning)) return line;
            System.out.println(line);
        }
        throw new IOException("the application ended without having said: " + beginning);
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().orTimeout(SECONDS_TO_STOP, TimeUnit.SECONDS).join();
    }

    /** What the process runs, until its input ends. */
    public static void main(String[] args) throws IOException {
        try (var context = new SpringApplicationBuilder(XiangbangApplication.class)
                .profiles("test")
                .run(
                        "--xiangbang.data-directory=" + args[0],
                        "--server.port=" + args[1],
                        "--xiangbang.mail.port=" + TestSocketUtils.findAvailableTcpPort(),
                        "--camunda.bpm.job-execution.enabled=false")) {
            var clock = context.getBean(OfficialClock.class);
            if (!args[2].isEmpty()) {
                show(clock, Instant.parse(args[2]));
                context.getBean(EngineClock.class).moved();
            }
            System.out.println(READY);
            System.in.transferTo(OutputStream.nullOutputStream());
            System.out.println(SHOWN + clock.instant());
            // The clock begins with the true time whenever the folder is opened, and is then set to what it showed
            // here.
            context.getBean(JdbcClient.class)
                    .sql("update calendar.clock_offset set seconds = 0")
                    .update();
        }
    }

    private static void show(OfficialClock clock, Instant shown) {
        var ahead = Duration.between(clock.instant(), shown);
        if (ahead.isNegative()) clock.beginEarlier(ahead.negated());
        else clock.advance(ahead);
    }
}
