package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sources")
class SourceTest {
    private static final Pattern LATER = Pattern.compile("(//|\\*)\\s*(TODO|FIXME)|^\\s*@Disabled", Pattern.MULTILINE);

    @Test
    void leaveNothingForLater() {
        var later = allJava().stream()
                .filter(file -> LATER.matcher(SourceTree.text(file)).find())
                .toList();
        assertThat(later).isEmpty();
    }

    @Test
    void neverWriteTextAsMarkup() {
        for (var template : templates())
            assertThat(SourceTree.text(template)).as(template.toString()).doesNotContain("th:utext", "[(");
    }

    @Test
    void keepScriptsInFiles() {
        for (var template : templates())
            assertThat(SourceTree.text(template))
                    .as(template.toString())
                    .doesNotContainPattern("<script(?![^>]*src)")
                    .doesNotContainPattern("\\son[a-z]+=\"")
                    .doesNotContain("hx-on", "javascript:");
    }

    @Test
    void evaluateNoExpressionTwice() {
        for (var template : templates())
            assertThat(SourceTree.text(template)).as(template.toString()).doesNotContain("__${");
    }

    private static List<Path> allJava() {
        return Stream.concat(
                        SourceTree.files(SourceTree.JAVA, ".java").stream(),
                        SourceTree.files(SourceTree.TESTS, ".java").stream())
                .toList();
    }

    private static List<Path> templates() {
        return SourceTree.files(SourceTree.RESOURCES.resolve("templates"), ".html");
    }
}
