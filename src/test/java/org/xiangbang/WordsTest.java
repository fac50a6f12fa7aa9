package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What readers are shown: messages, models and rulings. */
@DisplayName("The words that are shown")
class WordsTest {
    /** Words that were shown once, each for something that has another name. */
    private static final List<Pattern> FORMER = Stream.of(
                    "设计决定",
                    "所在名录|不在名录(?!中)",
                    "计划开工|计划完工",
                    "群众参与方式",
                    "第 ?\\{\\d} ?批|拨付批次|本批次",
                    "有日期先后不一致",
                    "左侧",
                    "四个环节|环节归属|(reportLink|filter.link.label)=环节",
                    "(?i)\\binstal?lments?\\b",
                    "× ?10,000",
                    "(?i)\\bdesign decision\\b|\\([Dd]ecision \\d{4}\\)",
                    "=Area$|=State$|=How it went$",
                    "on the left")
            .map(word -> Pattern.compile(word, Pattern.MULTILINE))
            .toList();

    private static final Pattern OF_A_PAGE = Pattern.compile("导航|按钮|左侧|navigation|button");

    @Test
    @DisplayName("are the same everywhere: no former word is left")
    void noFormerWord() {
        var found = new TreeSet<String>();
        shown().forEach(file -> {
            var text = SourceTree.text(file);
            for (var former : FORMER)
                former.matcher(text).results().forEach(hit -> found.add(file + ": " + hit.group()));
        });
        assertThat(found).isEmpty();
    }

    @Test
    @DisplayName("of a failure fit the interface too, which has neither navigation nor buttons")
    void failuresAreOfTheInterfaceToo() {
        for (var language : List.of("", "_en"))
            MessagesTest.all(language).forEach((key, sentence) -> {
                if (key.startsWith("failure.")) assertThat(sentence).as(key).doesNotContainPattern(OF_A_PAGE);
            });
    }

    private static Stream<Path> shown() {
        return Stream.of(
                        SourceTree.files(SourceTree.RESOURCES.resolve("messages"), ".properties"),
                        SourceTree.files(Path.of("processes"), ".bpmn"),
                        SourceTree.files(Path.of("processes"), ".dmn"),
                        SourceTree.files(Path.of("src/docs/rulings"), ".md"))
                .flatMap(List::stream);
    }
}
