package org.xiangbang;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.test.util.TestSocketUtils;
import org.xiangbang.shared.clock.Countdown;

/** The program as an operator starts it: a process of its own, with a heap of a given size, whose log is kept in {@code target}. */
public final class ProgramRun implements AutoCloseable {
    /** A setting: a commit waits for the disk, as outside tests. */
    static final String DURABLE = "--xiangbang.database.durable=true";

    private static final Duration TO_START = Duration.ofMinutes(5);
    private static final long SECONDS_TO_STOP = 60;

    private final Process process;
    private final Path log;
    private final int port;

    private ProgramRun(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Copies a folder of an application that was started once, with its people and cases. */
    public static void copyData(Path folder) throws IOException {
        DatabaseTemplate.copyTo(folder);
    }

    /**
     * Starts it on that folder, in the demonstration of tests.
     *
     * @param heap as Java takes it: {@code 256m}
     * @param settings of the program, each {@code --name=value}
     */
    public static ProgramRun start(Path folder, String heap, String... settings) throws Exception {
        return startAt(TestSocketUtils.findAvailableTcpPort(), folder, heap, settings);
    }

    /** The same at a port, so that who knows it finds the program there again. */
    public static ProgramRun startAt(int port, Path folder, String heap, String... settings) throws Exception {
        return startAt(List.of(), classes(), port, folder, heap, settings);
    }

    /** The program of a jar. */
    static ProgramRun startJar(Path jar, int port, Path folder, String heap, String... settings) throws Exception {
        return startAt(List.of(), List.of("-jar", jar.toString()), port, folder, heap, settings);
    }

    /**
     * The same under another command, which runs the one that stands behind its words.
     *
     * @param under such as {@code unshare -m}
     */
    static ProgramRun startUnder(List<String> under, Path folder, String heap, String... settings) throws Exception {
        return startAt(under, classes(), TestSocketUtils.findAvailableTcpPort(), folder, heap, settings);
    }

    private static ProgramRun startAt(
            List<String> under, List<String> program, int port, Path folder, String heap, String... settings)
            throws Exception {
        var log = Path.of("target", "program-" + port + ".log");
        keep(log);
        var command = new ArrayList<>(under);
        command.addAll(java());
        command.addAll(List.of("-Xmx" + heap, "-Duser.timezone=Asia/Shanghai"));
        command.addAll(program);
        command.addAll(List.of(
                "--xiangbang.demonstration=true",
                "--xiangbang.demonstration.stories=false",
                "--xiangbang.database.binaries=target/postgresql-binaries",
                "--logging.level.root=warn",
                "--server.port=" + port,
                "--xiangbang.data-directory=" + folder,
                "--logging.level.org.xiangbang=info"));
        command.addAll(List.of(settings));
        if (Arrays.stream(settings).noneMatch(DURABLE::equals)) command.add("--xiangbang.database.durable=false");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var run = new ProgramRun(process, log, port);
        run.await();
        return run;
    }

    /** What the program said at this port before it was started again is kept beside it. */
    private static void keep(Path log) throws IOException {
        if (!Files.exists(log)) return;
        var earlier = log.resolveSibling(log.getFileName().toString().replace(".log", "-earlier.log"));
        Files.write(earlier, Files.readAllBytes(log), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /**
     * A command of the program as an operator gives it, whose words stand behind the jar.
     *
     * @param limit in blocks of 1024 bytes, for each file that it writes; null for none
     */
    public static ProcessBuilder command(Integer limit, String... words) {
        var command = new ArrayList<String>();
        if (limit != null) command.addAll(List.of("bash", "-c", "ulimit -f " + limit + "; exec \"$@\"", "bash"));
        command.addAll(java());
        command.addAll(classes());
        command.addAll(List.of(words));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** As {@code kill -9}; its database server outlives it. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The command of an operator with this Java, and the classes in the place of the jar, which is packed after the tests. */
    static List<String> delivered(List<String> command, String jar) {
        var here = new ArrayList<String>(command);
        here.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        var at = here.indexOf(jar);
        here.set(at - 1, "-cp");
        here.set(at, delivered());
        here.add(at + 1, XiangbangApplication.class.getName());
        return here;
    }

    private static List<String> classes() {
        return List.of("-cp", delivered(), XiangbangApplication.class.getName());
    }

    /** The class path without the tests, whose beans would be found too. */
    private static String delivered() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * The Java of the tests. What lives for a minute is ready sooner by the first compiler alone; what is measured has both
     * ({@code -Pbench}).
     */
    public static List<String> java() {
        var options = System.getProperty("xiangbang.test.program-options", "");
        return Stream.concat(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        Stream.of(options.split(" ")).filter(option -> !option.isEmpty()))
                .toList();
    }

    private void await() throws Exception {
        var http = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"))
                .build();
        for (var until = System.nanoTime() + TO_START.toNanos(); System.nanoTime() < until; Thread.sleep(200)) {
            if (!process.isAlive()) break;
            try {
                if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) return;
            } catch (IOException notYet) {
                // It has no port yet.
            }
        }
        close();
        throw new AssertionError("the program did not start: " + Files.readString(log));
    }

    /** The files as the program sees them, who may have volumes of its own. */
    Path seen(Path file) {
        return Path.of("/proc/" + process.pid() + "/root" + file.toAbsolutePath());
    }

    public int port() {
        return port;
    }

    /** Returns the process, to see what it takes. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Returns the lines of its log so far. */
    public Stream<String> log() throws IOException {
        return Files.readAllLines(log).stream();
    }

    /** Waits until its log has a line with these words. */
    void awaitLog(String words) throws Exception {
        for (var until = Countdown.of(TO_START); log().noneMatch(line -> line.contains(words)); Thread.sleep(100))
            if (until.isOver()) throw new AssertionError("the log does not say: " + words);
    }

    /** Asks it to stop, as a service manager does (SIGTERM). @return what Java said in the end */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS))
            throw new AssertionError("the program does not stop: " + log);
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
