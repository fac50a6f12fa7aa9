package org.xiangbang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.util.TestSocketUtils;
import org.xiangbang.Visitor;

/**
 * {@code mvn -Pbench test -Dtest=StartTable -Dstart.jar=target/xiangbang-0.2.0.jar -Dstart.former=former.jar}: the jar prepared for
 * quick starts beside another jar started as it is, in turns, each on data of its own: the time and the processor time of the program
 * until the sign-in page answers, and the memory that it holds.
 */
@DisplayName("The delivered jar")
@Tag("bench")
@EnabledIfSystemProperty(named = "start.former", matches = ".+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StartTable {
    private static final int TURNS = 5;
    private static final int PEOPLE = 50;
    private static final int PAGES = 20;
    private static final long IDLE_MINUTES = 3;
    private static final List<String> SEEN = List.of("/", "/tasks", "/needs", "/projects", "/organizations");

    @TempDir
    private static Path folder;

    private List<String> prepared;
    private List<String> former;

    @BeforeAll
    void prepare() throws Exception {
        var jar = Path.of(System.getProperty("start.jar", "target/xiangbang-0.2.0.jar"));
        var place = folder.resolve("prepared");
        var made = new ProcessBuilder(java(), "-jar", jar.toString(), "prepare", place.toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        prepared = List.of("@" + place.resolve("start"));
        former = List.of("-jar", System.getProperty("start.former"));
        for (var first : List.of("prepared", "former"))
            try (var run = new Run(first, first.equals("former") ? former : prepared, List.of())) {
                run.awaitSignIn();
            }
    }

    @Test
    @DisplayName("starts within 0.6 of the processor time and of the time")
    void starts() throws Exception {
        var wall = new double[2][TURNS];
        var processor = new double[2][TURNS];
        for (var turn = 0; turn < TURNS; turn++)
            for (var which = 0; which < 2; which++) {
                var ours = which == 0;
                try (var run = new Run(ours ? "prepared" : "former", ours ? prepared : former, List.of())) {
                    wall[which][turn] = run.awaitSignIn();
                    processor[which][turn] = run.processorSeconds();
                }
            }
        print("start to the sign-in page, s", wall);
        print("start to the sign-in page, processor s", processor);
    }

    @Test
    @DisplayName("holds at most 0.8 of the memory, and answers fifty people without an error")
    void holds() throws Exception {
        var limit = List.of("-Xmx320m");
        var idle = new double[2][1];
        var busy = new double[2][1];
        for (var which = 0; which < 2; which++) {
            var ours = which == 0;
            try (var run = new Run(ours ? "prepared" : "former", ours ? prepared : former, limit)) {
                run.awaitSignIn();
                TimeUnit.MINUTES.sleep(IDLE_MINUTES);
                idle[which][0] = run.residentMegabytes();
                var errors = run.visited();
                busy[which][0] = run.residentMegabytes();
                System.out.printf("errors of %d people, %s: %d%n", PEOPLE, ours ? "prepared" : "former", errors);
            }
        }
        print("resident memory, idle for 3 minutes, MB", idle);
        print("resident memory, after 50 people, MB", busy);
    }

    private static void print(String what, double[][] measured) {
        var ratios = new double[measured[0].length];
        for (var i = 0; i < ratios.length; i++) ratios[i] = measured[0][i] / measured[1][i];
        System.out.printf(
                "%-44s prepared %s, former %s, ratio %.2f%n",
                what, Arrays.toString(rounded(measured[0])), Arrays.toString(rounded(measured[1])), median(ratios));
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double[] rounded(double[] values) {
        return Arrays.stream(values).map(v -> Math.round(v * 10) / 10.0).toArray();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The program in a process of its own; the database's processes are not counted. */
    private static final class Run implements AutoCloseable {
        private final int port = TestSocketUtils.findAvailableTcpPort();
        private final long began = System.nanoTime();
        private final Process process;

        Run(String name, List<String> program, List<String> limits) throws IOException {
            var command = new ArrayList<>(List.of(java()));
            command.addAll(limits);
            command.addAll(program);
            command.add("--server.port=" + port);
            command.add("--xiangbang.data-directory=" + folder.resolve(name + "-data"));
            command.add("--xiangbang.demonstration.stories=false");
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(new File(folder.toFile(), name + ".log"))
                    .start();
        }

        double awaitSignIn() throws InterruptedException {
            var reader = new Visitor(port, "admin");
            while (!answers(reader)) {
                assertThat(process.isAlive()).isTrue();
                Thread.sleep(50);
            }
            return (System.nanoTime() - began) / 1e9;
        }

        private static boolean answers(Visitor reader) {
            try {
                return reader.page("/sign-in").statusCode() == 200;
            } catch (RuntimeException notYet) {
                return false;
            }
        }

        double processorSeconds() {
            return process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
        }

        double residentMegabytes() throws IOException {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }

        /** Lets people read pages at the same time. @return how many pages were none */
        long visited() throws Exception {
            var people = Executors.newFixedThreadPool(PEOPLE);
            try {
                Callable<Long> reading = () -> {
                    var reader = new Visitor(port, "agriculture.handler@513228").signIn();
                    var errors = 0L;
                    for (var i = 0; i < PAGES; i++)
                        if (reader.page(SEEN.get(i % SEEN.size())).statusCode() != 200) errors++;
                    return errors;
                };
                var all = 0L;
                for (var one : people.invokeAll(Collections.nCopies(PEOPLE, reading))) all += one.get();
                return all;
            } finally {
                people.shutdownNow();
            }
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }
}
