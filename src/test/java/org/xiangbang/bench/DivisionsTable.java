package org.xiangbang.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.xiangbang.Visitor;

/**
 * {@code mvn -Pbench test -Dtest=DivisionsTable}: every form and page that has to do with divisions, with as many as the country has.
 * Prints bytes and, for two windows in which the pages take turns, the median of the milliseconds between request and answer; judges
 * the bytes and the quieter window.
 */
@DisplayName("With all divisions of the country")
@Tag("bench")
class DivisionsTable {
    private static final int PROVINCES = 30;
    private static final int CITIES = 11;
    private static final int COUNTIES = 9;
    private static final int TOWNSHIPS = 14;
    private static final int VILLAGES = 15;
    private static final int WINDOWS = 2;
    private static final int REPETITIONS = 21;
    private static final int MOST_BYTES = 100_000;
    private static final double MOST_MILLIS = 200;

    private static final List<List<String>> ASKED = List.of(
            List.of("village.handler@513228100210", "/needs/new"),
            List.of("organization.handler@S-000001", "/projects/new"),
            List.of("applicant", "/organizations/new"),
            List.of("agriculture.chief@51", "/needs"),
            List.of("agriculture.chief@51", "/projects"),
            List.of("admin", "/admin/regions"),
            List.of("admin", "/admin/regions?parent=6171"),
            List.of("admin", "/admin/desks?place=61"),
            List.of("applicant", "/regions/choices?q="),
            List.of("applicant", "/regions/choices?q=6"),
            List.of("applicant", "/regions/choices?q=61717190"),
            List.of("applicant", "/regions/choices?q=" + URLEncoder.encode("村庄", UTF_8)),
            List.of("applicant", "/regions/choices?q=" + URLEncoder.encode("没有", UTF_8)),
            List.of("agriculture.chief@51", "/regions/choices?q=" + URLEncoder.encode("没有", UTF_8)));

    /** A page that reads no division, by which the other load of the machine is known. */
    private static final String CONTROL = "/me/notices";

    @Test
    @DisplayName("every page stays below 100 kB and 200 ms")
    void measure() throws Exception {
        try (var app = new BenchApplication()) {
            load(app);
            var server = server(app);
            var pages = pages(app);
            for (var page : pages) page.ask();
            for (var page : pages) page.ask();
            for (int window = 0; window < WINDOWS; window++)
                for (int i = 0; i < REPETITIONS; i++) for (var page : pages) page.measure(window, server);
            for (var page : pages) System.out.println(page);
            SoftAssertions.assertSoftly(all -> pages.forEach(page -> page.judge(all)));
        }
    }

    /** Signs each visitor in once; each window asks every page in turn, so that other load meets all of them alike. */
    private static List<Page> pages(BenchApplication app) {
        var visitors = new HashMap<String, Visitor>();
        return Stream.concat(ASKED.stream(), Stream.of(List.of("admin", CONTROL)))
                .map(asked -> new Page(
                        visitors.computeIfAbsent(asked.get(0), login -> new Visitor(app.port(), login).signIn()),
                        asked.get(1)))
                .toList();
    }

    /** The database's server, whose processes work for a request as well. */
    private static ProcessHandle server(BenchApplication app) throws Exception {
        try (var connection = app.superuser();
                var statement = connection.createStatement();
                var id = statement.executeQuery("select pg_backend_pid()")) {
            id.next();
            return ProcessHandle.of(id.getLong(1)).orElseThrow().parent().orElseThrow();
        }
    }

    /** One address, as one visitor asks it. */
    private static final class Page {
        private final Visitor visitor;
        private final String path;
        private final double[][] millis = new double[WINDOWS][REPETITIONS];
        private final int[] measured = new int[WINDOWS];
        private double processor;
        private int bytes;

        Page(Visitor visitor, String path) {
            this.visitor = visitor;
            this.path = path;
        }

        void ask() {
            var answer = visitor.page(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            bytes = answer.body().getBytes(UTF_8).length;
        }

        void measure(int window, ProcessHandle server) {
            var used = used(server);
            var begun = System.nanoTime();
            ask();
            millis[window][measured[window]++] = (System.nanoTime() - begun) / 1e6;
            processor += used(server) - used;
        }

        /** Milliseconds of processor time of the application, of this client, and of the database. */
        private static double used(ProcessHandle server) {
            return Stream.concat(Stream.of(ProcessHandle.current()), server.children())
                    .flatMap(process -> process.info().totalCpuDuration().stream())
                    .mapToLong(Duration::toMillis)
                    .sum();
        }

        void judge(SoftAssertions all) {
            all.assertThat(bytes).as(path).isLessThan(MOST_BYTES);
            all.assertThat(Arrays.stream(millis)
                            .mapToDouble(Timing::median)
                            .min()
                            .orElseThrow())
                    .as(path)
                    .isLessThan(MOST_MILLIS);
        }

        @Override
        public String toString() {
            return "%-52s %-30s %,8d bytes %7.1f %7.1f ms, processor %6.1f ms"
                    .formatted(
                            path,
                            visitor.login(),
                            bytes,
                            Timing.median(millis[0]),
                            Timing.median(millis[1]),
                            processor / WINDOWS / REPETITIONS);
        }
    }

    /** One province of them is that of the demonstration, so that its officials have a place as full as a real one. */
    private static void load(BenchApplication app) throws Exception {
        try (var connection = app.superuser();
                var statement = connection.createStatement()) {
            statement.execute("create temporary table loaded (code text primary key, name text, parent text)");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy loaded from stdin", new StringReader(rows()));
            statement.execute(
                    "insert into access.region (code, name, parent, demonstration) select code, name, parent, true from loaded"
                            + " on conflict do nothing");
            statement.execute("vacuum analyze access.region");
            try (var count = statement.executeQuery("select count(*) from access.region")) {
                count.next();
                System.out.printf("%,d divisions%n", count.getInt(1));
            }
        }
    }

    private static String rows() {
        var rows = new StringBuilder();
        for (int p = 0; p < PROVINCES; p++) {
            var province = String.valueOf(p == 0 ? 51 : 60 + p);
            add(rows, province, "演示省" + p, "\\N");
            for (int c = 1; c <= CITIES; c++) city(rows, province, c);
        }
        return rows.toString();
    }

    private static void city(StringBuilder rows, String province, int number) {
        var city = province + (70 + number);
        add(rows, city, "演示市" + number, province);
        for (int c = 1; c <= COUNTIES; c++) {
            var county = city + (70 + c);
            add(rows, county, "演示县" + c, city);
            for (int town = 1; town <= TOWNSHIPS; town++) {
                var township = county + (900 + town);
                add(rows, township, "演示乡镇" + town, county);
                for (int village = 1; village <= VILLAGES; village++)
                    add(rows, township + (900 + village), "村庄" + village + "演示村", township);
            }
        }
    }

    private static void add(StringBuilder rows, String code, String name, String parent) {
        rows.append(String.join("\t", code, name, parent)).append('\n');
    }
}
