package org.xiangbang.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** A small model with one of everything, for tests of the gate. */
public final class ProbeModel {
    public static final String PATH = "probe/review.bpmn";
    public static final String KEY = "probe-review";

    private ProbeModel() {}

    public static String xml() {
        try {
            return new ClassPathResource("models/" + PATH).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param xml drawn if it has no picture */
    public static Map<String, byte[]> with(String xml) {
        return Map.of(PATH, DrawnModel.of(xml).getBytes(StandardCharsets.UTF_8));
    }
}
