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
    private static final Pattern NAMES_A_DOWNLOAD = Pattern.compile("content.?disposition", Pattern.CASE_INSENSITIVE);

    private static final Pattern OWN_IDEA_OF_EMPTY =
            Pattern.compile("\\bisBlank\\b|(\\.|::)(strip|trim)\\w*\\b|\\bhasText\\b|\\bNormalizer\\.Form\\.NFC\\b");

    /** Names of files and what stands in files have readers of their own, because they are compared as they are. */
    /** A mark of Chinese alone: a text that is shown in both languages is joined by a message. */
    private static final Pattern CHINESE_MARK = Pattern.compile("\"[、，；：]\"");

    /** What they join is Chinese whatever the reader's language: papers, holidays as notices name them, typed names, stories. */
    private static final List<String> CHINESE_ONLY = List.of(
            "DeadlineExplanation.java",
            "DivisionPages.java",
            "HolidayNames.java",
            "HolidayRow.java",
            "PaperWriter.java",
            "StoryForms.java");

    private static final List<String> READERS =
            List.of("VisibleText.java", "FileName.java", "ZipParts.java", "XmlTag.java");

    @Test
    void leaveNothingForLater() {
        var later = allJava().stream()
                .filter(file -> LATER.matcher(SourceTree.text(file)).find())
                .toList();
        assertThat(later).isEmpty();
    }

    @Test
    void sayTheSourceWhereverTheySayARefusal() {
        var silent = SourceTree.files(SourceTree.JAVA, ".java").stream()
                .filter(file -> !file.startsWith(SourceTree.JAVA.resolve("org/xiangbang/web")))
                .filter(file -> SourceTree.text(file).contains("sentences.rule("))
                .filter(file -> !SourceTree.text(file).contains("sentences.source("))
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void neverWriteTextAsMarkup() {
        for (var template : templates())
            assertThat(SourceTree.text(template)).as(template.toString()).doesNotContain("th:utext", "[(");
    }

    @Test
    void nameADownloadInOnePlace() {
        var naming = allJava().stream()
                .filter(file -> file.startsWith(SourceTree.JAVA))
                .filter(file -> NAMES_A_DOWNLOAD.matcher(SourceTree.text(file)).find())
                .map(file -> file.getFileName().toString())
                .toList();
        assertThat(naming).containsExactly("Attachment.java");
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

    @Test
    void joinShownTextsByTheirLanguage() {
        var joining = SourceTree.files(SourceTree.JAVA, ".java").stream()
                .filter(file -> CHINESE_MARK.matcher(SourceTree.text(file)).find())
                .map(file -> file.getFileName().toString())
                .toList();
        assertThat(joining).containsExactlyInAnyOrderElementsOf(CHINESE_ONLY);
    }

    @Test
    void haveOneIdeaOfAnEmptyText() {
        for (var file : Stream.concat(SourceTree.files(SourceTree.JAVA, ".java").stream(), templates().stream())
                .toList())
            if (!READERS.contains(file.getFileName().toString()))
                assertThat(SourceTree.text(file)).as(file.toString()).doesNotContainPattern(OWN_IDEA_OF_EMPTY);
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
