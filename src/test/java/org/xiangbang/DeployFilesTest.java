package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.util.TestSocketUtils;
import org.xiangbang.access.powers.Power;
import org.xiangbang.shared.startup.SettingRefused;
import org.yaml.snakeyaml.Yaml;

@DisplayName("The files with which an operator installs the program")
class DeployFilesTest {
    private static final Path FILES = Path.of("src", "docs", "deploy");
    private static final Path UNIT = FILES.resolve("xiangbang.service");
    private static final String JAR = "/opt/xiangbang/xiangbang.jar";
    private static final Pattern VARIABLE = Pattern.compile("XIANGBANG_[A-Z_]+[A-Z]");
    private static final int STOPPED = 143;

    @TempDir
    Path state;

    private static List<String> lines(Path file, String key) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1))
                .toList();
    }

    @Test
    @DisplayName("are units in which systemd finds no fault: the program, and its backup every night")
    void units() throws Exception {
        var systemd = Path.of("/usr/bin/systemd-analyze");
        if (!Boolean.getBoolean("xiangbang.test.browser-required")) assumeTrue(Files.exists(systemd));
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var command = new ArrayList<>(List.of(systemd.toString(), "verify"));
        for (var name : List.of("xiangbang.service", "xiangbang-backup.service", "xiangbang-backup.timer")) {
            var here = state.resolve(name);
            Files.writeString(
                    here,
                    Files.readString(FILES.resolve(name)).replace("ExecStart=/usr/bin/java", "ExecStart=" + java));
            command.add(here.toString());
        }

        var asked = new ProcessBuilder(command).redirectErrorStream(true).start();

        assertThat(new String(asked.getInputStream().readAllBytes())).isEmpty();
        assertThat(asked.waitFor()).isZero();
    }

    @Test
    @Tag("crash")
    @DisplayName(
            "are a unit whose own command line starts the program, ready at its address, and stops it as the unit expects")
    void command() throws Exception {
        var port = TestSocketUtils.findAvailableTcpPort();
        var log = state.resolve("log");
        var command = List.of(lines(UNIT, "ExecStart").get(0).split(" "));
        assertThat(command.get(0)).isEqualTo("/usr/bin/java");
        var run = new ProcessBuilder(ProgramRun.delivered(command, JAR))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        for (var setting : lines(UNIT, "Environment")) put(run.environment(), setting, state);
        for (var setting : Files.readAllLines(FILES.resolve("xiangbang.env")))
            if (setting.startsWith("XIANGBANG_")) put(run.environment(), setting, state);
        for (var power : Power.values())
            run.environment().put(power.variable(), "Sommer-Regen-2026-" + power.ordinal());
        run.environment().put("XIANGBANG_ADDRESS", "https://xiangbang.example");
        run.environment().put("SERVER_PORT", String.valueOf(port));

        var program = run.start();
        try {
            awaitReady(port, program, log);
        } finally {
            program.destroy();
            assertThat(program.waitFor(2, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(program.exitValue())
                .isEqualTo(STOPPED)
                .isEqualTo(Integer.parseInt(lines(UNIT, "SuccessExitStatus").get(0)));
    }

    @Test
    @Tag("crash")
    @DisplayName(
            "are a unit that does not start the program again and again with a setting that cannot be, told in Chinese also where the system has none")
    void wrongSetting() throws Exception {
        var command = List.of(lines(UNIT, "ExecStart").get(0).split(" "));
        var run = new ProcessBuilder(ProgramRun.delivered(command, JAR)).redirectErrorStream(true);
        run.environment().put("LC_ALL", "C");
        run.environment().put("XIANGBANG_DEMONSTRATION", "flase");

        var program = run.start();
        var said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said).contains("XIANGBANG_DEMONSTRATION 应为 true 或 false", "is true or false");
        assertThat(program.waitFor())
                .isEqualTo(SettingRefused.STATUS)
                .isEqualTo(
                        Integer.parseInt(lines(UNIT, "RestartPreventExitStatus").get(0)));
    }

    private static void put(Map<String, String> environment, String setting, Path state) {
        var at = setting.indexOf('=');
        environment.put(
                setting.substring(0, at), setting.substring(at + 1).replace("/var/lib/xiangbang", state.toString()));
    }

    private static void awaitReady(int port, Process program, Path log) throws Exception {
        var http = HttpClient.newHttpClient();
        var ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/readiness"))
                .build();
        for (int tries = 0; tries < 360; tries++, Thread.sleep(500)) {
            assertThat(program.isAlive()).as(Files.readString(log)).isTrue();
            try {
                if (http.send(ready, BodyHandlers.discarding()).statusCode() == 200) return;
            } catch (IOException notYet) {
                // It has no port yet.
            }
        }
        throw new AssertionError("the program is not ready: " + Files.readString(log));
    }

    @Test
    @DisplayName(
            "are a compose file that runs the same command, with files that are there and settings that the program has")
    @SuppressWarnings("unchecked")
    void compose() throws IOException {
        var text = Files.readString(FILES.resolve("compose.yaml"));
        Map<String, Map<String, Object>> services = (Map<String, Map<String, Object>>)
                new Yaml().<Map<String, Object>>load(text).get("services");
        var unit = List.of(lines(UNIT, "ExecStart").get(0).split(" "));

        for (var copy : List.of("first", "second")) {
            assertThat((List<String>) services.get(copy).get("command")).containsExactlyElementsOf(command(unit));
            assertThat((List<String>) services.get(copy).get("ports")).allMatch(port -> port.startsWith("127.0.0.1:"));
            var settings = ((Map<String, String>) services.get(copy).get("environment")).keySet();
            assertThat(documented()).containsAll(settings);
        }
        for (var file : (List<String>) services.get("database").get("volumes"))
            if (file.startsWith("./"))
                assertThat(FILES.resolve(file.split(":")[0])).exists();
    }

    /** The command of the unit without where Java lies and at which address this computer's proxy finds it. */
    private static List<String> command(List<String> unit) {
        return unit.stream()
                .filter(word -> !word.startsWith("--server.address"))
                .map(word -> word.equals("/usr/bin/java") ? "java" : word)
                .toList();
    }

    @Test
    @DisplayName("set nothing that the list of settings does not have")
    void settings() throws IOException {
        for (var file : List.of("xiangbang.service", "xiangbang.env"))
            for (var setting : VARIABLE.matcher(Files.readString(FILES.resolve(file)))
                    .results()
                    .toList()) assertThat(documented()).as(file).contains(setting.group());
    }

    @Test
    @DisplayName("name the settings that a start takes, besides those of tests and of commands")
    void known() throws IOException {
        var known = Files.readAllLines(Path.of("src", "main", "resources", "settings.txt")).stream()
                .map(line -> line.split(" ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        known.removeAll(
                Set.of("XIANGBANG_BACKUP_PASSPHRASE", "XIANGBANG_DATABASE_BINARIES", "XIANGBANG_DATABASE_DURABLE"));
        assertThat(known).isEqualTo(documented());
    }

    /** The settings in the table of both languages; {@code `X_URL`, `_USER`} stands for two. */
    private static TreeSet<String> documented() throws IOException {
        var found = new LinkedHashMap<String, TreeSet<String>>();
        for (var file : List.of("operation.md", "operation.zh-CN.md"))
            found.put(file, documented(Files.readString(Path.of("src", "docs", file))));
        assertThat(found.get("operation.md")).isEqualTo(found.get("operation.zh-CN.md"));
        return found.get("operation.md");
    }

    private static TreeSet<String> documented(String text) {
        var all = new TreeSet<String>();
        for (var row :
                text.lines().filter(line -> line.startsWith("| `XIANGBANG_")).toList()) {
            var names = Pattern.compile("`([A-Z_]+)`")
                    .matcher(row.split("\\|")[1])
                    .results()
                    .map(m -> m.group(1))
                    .toList();
            var first = names.get(0);
            all.add(first);
            for (var other : names.subList(1, names.size()))
                all.add(other.startsWith("_") ? first.substring(0, first.lastIndexOf('_')) + other : other);
        }
        return all;
    }
}
