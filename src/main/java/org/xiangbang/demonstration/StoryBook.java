package org.xiangbang.demonstration;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** Reads the stories and the usual forms of their steps. A word that a story may not have stops the start. */
final class StoryBook {
    private static final String FOLDER = "demonstration/stories/";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private StoryBook() {}

    /** @param parts files without their ending, in the order in which they are told */
    static List<Story> stories(List<String> parts) {
        var all = new ArrayList<Story>();
        for (var part : parts) for (var story : (List<?>) read(part)) all.add(JSON.convertValue(story, Story.class));
        return all;
    }

    /** Returns the usual fields by step, {@code step.outcome} or {@code process.step}. */
    @SuppressWarnings("unchecked")
    static Map<String, Map<String, Object>> forms() {
        return (Map<String, Map<String, Object>>) read("forms");
    }

    private static Object read(String part) {
        try (var file = new ClassPathResource(FOLDER + part + ".yaml").getInputStream()) {
            return new Yaml().load(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException("the stories " + part + " cannot be read", unreadable);
        }
    }
}
