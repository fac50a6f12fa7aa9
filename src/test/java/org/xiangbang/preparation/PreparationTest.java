package org.xiangbang.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Preparing the program for quick starts")
class PreparationTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("needs the folder to be named, and only it")
    void needsAFolder() throws Exception {
        assertThat(prepare(jar(), "prepare")).isEqualTo(2);
        assertThat(prepare(jar(), "prepare", "")).isEqualTo(2);
        assertThat(prepare(jar(), "prepare", "a", "b")).isEqualTo(2);
        assertThat(said()).contains("用法", "Usage");
    }

    @Test
    @DisplayName("needs the packed program")
    void needsTheJar() throws Exception {
        assertThat(prepare(folder.toFile(), "prepare", "new")).isEqualTo(2);
        assertThat(prepare(null, "prepare", "new")).isEqualTo(2);
        assertThat(said()).contains("Only the packed program");
    }

    @Test
    @DisplayName("changes no folder that there is")
    void keepsWhatThereIs() throws Exception {
        var kept = Files.createDirectory(folder.resolve("kept"));

        assertThat(prepare(jar(), "prepare", kept.toString())).isEqualTo(2);
        assertThat(said()).contains(kept + " is there already");
        assertThat(kept).isEmptyDirectory();
    }

    @Test
    @DisplayName("says that a file is no program, and leaves no start file")
    void saysThatItFailed() throws Exception {
        var wanted = folder.resolve("new");

        assertThat(prepare(jar(), "prepare", wanted.toString())).isEqualTo(1);
        assertThat(said()).contains("could not be unpacked");
        assertThat(wanted.resolve("start")).doesNotExist();
    }

    @Test
    @DisplayName("writes arguments that Java reads back, whatever the folder is called")
    void writesArguments() throws Exception {
        var named = folder.resolve("数据 \"a\\b");
        var arguments = new PreparedFolder(named, "program.jar").arguments();

        assertThat(arguments.lines())
                .contains(
                        "-Xshare:auto",
                        "\"" + named.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "/program.jar\"");
        assertThat(read(arguments)).contains(named.resolve("classes.jsa").toString());
    }

    @Test
    @DisplayName("passes nothing of the configuration on to the trial run, which could be of a real database")
    void forgetsTheConfiguration() {
        var environment = new HashMap<>(Map.of(
                "XIANGBANG_DATABASE_URL",
                "jdbc:",
                "SPRING_PROFILES_ACTIVE",
                "county",
                "spring.config.location",
                "/etc"));
        environment.putAll(Map.of("SERVER_PORT", "1", "PATH", "/bin", "LANG", "C.UTF-8"));

        TrainingRun.forget(environment);

        assertThat(environment).containsOnlyKeys("PATH", "LANG");
    }

    /** Lets Java read an argument file and tell what it takes the archive's name for. */
    private String read(String arguments) throws Exception {
        var file = Files.writeString(folder.resolve("start"), arguments.replaceAll("(?s)-jar.*", ""));
        var java = new ProcessBuilder(PreparedFolder.java(), "@" + file, "-XX:+PrintFlagsFinal", "-version")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private File jar() throws Exception {
        return Files.writeString(folder.resolve("no-program.jar"), "no jar").toFile();
    }

    private int prepare(File source, String... arguments) throws Exception {
        return new Preparation(source, new PrintStream(said, true, StandardCharsets.UTF_8)).run(List.of(arguments));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
