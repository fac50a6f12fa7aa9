package org.xiangbang.engine.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.VisibleText;

/**
 * The source of the models: the jar, or a folder that the operator controls ({@code XIANGBANG_PROCESSES}). It is read once; what changes
 * in the folder counts from the next start on.
 */
@Component
public class ModelSource {
    private final String folder;
    private Map<String, byte[]> read;

    ModelSource(@Value("${xiangbang.processes:}") String folder) {
        this.folder = folder;
    }

    /** Returns every model and decision table: its path below {@code processes/}, such as {@code needs/survey.bpmn}, and its bytes. */
    public synchronized Map<String, byte[]> all() {
        if (read == null) read = Collections.unmodifiableMap(read());
        return read;
    }

    private Map<String, byte[]> read() {
        try {
            return VisibleText.isEmpty(folder) ? packaged() : inFolder(Path.of(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> packaged() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        var all = new TreeMap<String, byte[]>();
        for (var kind : new String[] {"bpmn", "dmn"})
            for (var resource : resolver.getResources("classpath*:/processes/**/*." + kind)) {
                var url = resource.getURL().toString();
                all.put(url.substring(url.lastIndexOf("/processes/") + 11), resource.getContentAsByteArray());
            }
        return all;
    }

    private static Map<String, byte[]> inFolder(Path root) throws IOException {
        var all = new TreeMap<String, byte[]>();
        try (var files = Files.walk(root)) {
            for (var file :
                    files.filter(f -> f.toString().matches(".*\\.(bpmn|dmn)")).toList())
                all.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
        return all;
    }
}
