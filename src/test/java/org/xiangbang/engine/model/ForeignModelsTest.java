package org.xiangbang.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.engine.DrawnModel;

/**
 * The models with which the engine's makers test it, from its jar of tests: none of them was made for us, and many are wrong on
 * purpose. Those without a picture get one, so that the engine sees them. How many are refused for what is written to {@code target/foreign-models.txt}.
 */
@AppTest
@DisplayName("Each model that the engine's makers test it with")
class ForeignModelsTest {
    private static final Path JAR = Path.of("target", "foreign-models.jar");
    private static final Path COUNTED = Path.of("target", "foreign-models.txt");
    private static final Pattern PROCESS = Pattern.compile("<(?:\\w+:)?process\\b[^>]*?\\bid=\"([^\"]+)\"");

    @Autowired
    private ModelDeployment deployment;

    @Autowired
    private TransactionTemplate transaction;

    private final Map<String, Integer> counted = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    @Test
    @DisplayName("runs, or is refused by a sentence of ours that names file and element")
    void runsOrIsRefused() throws IOException {
        try (var jar = new ZipFile(JAR.toFile())) {
            jar.stream()
                    .filter(entry -> entry.getName().matches(".*\\.bpmn(20\\.xml)?"))
                    .forEach(entry -> {
                        var outcome = outcome(entry.getName(), text(jar, entry));
                        counted.merge(outcome, 1, Integer::sum);
                    });
        }

        Files.writeString(COUNTED, String.join("\n", lines()) + "\n");
        assertThat(faults).isEmpty();
        assertThat(counted.values().stream().mapToInt(n -> n).sum()).isGreaterThan(1900);
        assertThat(counted)
                .containsKeys("deployed", "engine", "unreadable", "assignee", "input-mapping", "external-task")
                .containsKeys("manual-task", "class", "not-startable");
    }

    /** @return the reason of the refusal; {@code deployed} if there was none */
    private String outcome(String name, String model) {
        var path = path(model);
        var drawn = DrawnModel.of(model).getBytes(StandardCharsets.UTF_8);
        try {
            transaction.executeWithoutResult(undone -> {
                undone.setRollbackOnly();
                deployment.deploy(Map.of(path, drawn));
            });
            return "deployed";
        } catch (ModelRefused refused) {
            var said = new ModelRefusedAnalyzer().analyze(refused).getDescription();
            if (!said.contains(path) || !said.contains(refused.element().replaceFirst("^-$", "")))
                faults.add(name + ": " + said);
            return refused.reason();
        } catch (RuntimeException e) {
            faults.add(name + ": " + e);
            return e.getClass().getSimpleName();
        }
    }

    /** The path under which its process has the name that a process of ours would have. */
    private static String path(String model) {
        var process = PROCESS.matcher(model);
        return (process.find() ? process.group(1) : "nameless") + ".bpmn";
    }

    private List<String> lines() {
        return counted.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(count -> "%5d %s".formatted(count.getValue(), count.getKey()))
                .toList();
    }

    private static String text(ZipFile jar, ZipEntry entry) {
        try (var in = jar.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
