package org.xiangbang.evidence.issued;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The name of a paper")
class PaperNamesTest {
    private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");

    @ParameterizedTest
    @DisplayName("is that of one paper alone, in both languages, and the printed page of a case has another")
    @CsvSource({"evidence.properties, 审批表", "evidence_en.properties, pproval sheet"})
    void isOfOnePaper(String file, String sheet) throws IOException {
        var messages = read(MESSAGES.resolve(file));
        var names = new ArrayList<String>();
        Arrays.stream(PaperKind.values())
                .map(kind -> messages.getProperty("papers." + kind.word()))
                .forEach(names::add);
        names.add(messages.getProperty("evidence.printed"));

        assertThat(names).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(messages.stringPropertyNames().stream()
                        .filter(key -> messages.getProperty(key).contains(sheet)))
                .containsExactly("papers.approval");
    }

    private static Properties read(Path file) throws IOException {
        var messages = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }
}
