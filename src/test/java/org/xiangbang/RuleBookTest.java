package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.web.Citations;

/** The book of rules is generated: {@code mvn test -Dtest=RuleBookTest -Dbook=write} renews it. */
@DisplayName("The book of rules")
class RuleBookTest {
    private static final Path BOOK = Path.of("src/docs/rules.md");
    private static final Pattern RULE =
            Pattern.compile("new Rule\\(\\s*\"([^\"]+)\",\\s*(?:\"([^\"]+)\"|([A-Z_]+))\\s*\\)");
    private static final String HEAD = """
            # Rules

            Every rule by which the program refuses an act, with its source: a row of the rules (such as `L-04`), the lifecycle, or a decision of
            ours; and every other sentence of a form or a page that cites a row. Generated from the code and its messages.

            | rule | sentence | 句子 | source |
            |---|---|---|---|
            """;
    private static final String TEXTS = """

            ## What they say

            The program shows each of them with its document and its uses at `/help/rules`.

            | code | what it says | 内容 |
            |---|---|---|
            """;
    private static final Pattern ITS_TEXT = Pattern.compile("rule\\..+");
    private static final Pattern TEXT = Pattern.compile("rule\\.(.+)\\.says");

    @Test
    @DisplayName("lists every rule of the code with its sentence and source")
    void isFresh() throws IOException {
        var fresh = HEAD + rows() + TEXTS + texts();

        if ("write".equals(System.getProperty("book"))) Files.writeString(BOOK, fresh);

        assertThat(Files.readString(BOOK)).isEqualTo(fresh);
    }

    private static String rows() {
        var rules = new TreeMap<String, String>();
        for (var file : SourceTree.files(SourceTree.JAVA, ".java")) {
            var text = SourceTree.text(file);
            var found = RULE.matcher(text);
            while (found.find())
                rules.put(found.group(1), found.group(2) == null ? constant(found.group(3), text) : found.group(2));
        }
        var zh = messages(false);
        var en = messages(true);
        for (var key : zh.stringPropertyNames()) {
            var cited = Citations.rules(zh.getProperty(key));
            if (!cited.isEmpty() && !ITS_TEXT.matcher(key).matches())
                rules.putIfAbsent(key, "rules " + String.join(", ", cited));
        }
        return rules.entrySet().stream()
                .map(r -> "| `%s` | %s | %s | %s |\n"
                        .formatted(r.getKey(), cell(en, r.getKey()), cell(zh, r.getKey()), r.getValue()))
                .collect(Collectors.joining());
    }

    /** Returns the text of a source that rules of one class share. */
    private static String constant(String name, String text) {
        var found = Pattern.compile("String " + name + " = \"([^\"]+)\";").matcher(text);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    /** The rules that are cited anywhere, each with what it says, to be linked to. */
    private static String texts() {
        var zh = messages(false);
        var en = messages(true);
        return zh.stringPropertyNames().stream()
                .map(TEXT::matcher)
                .filter(Matcher::matches)
                .map(key -> key.group(1))
                .sorted()
                .map(rule -> "| <a id=\"%s\"></a>%s | %s | %s |\n"
                        .formatted(rule, rule, cell(en, "rule." + rule + ".says"), cell(zh, "rule." + rule + ".says")))
                .collect(Collectors.joining());
    }

    private static String cell(Properties messages, String code) {
        return messages.getProperty(code, "").replace("|", "\\|").replace("''", "'");
    }

    private static Properties messages(boolean english) {
        var all = new Properties();
        for (var file : SourceTree.files(SourceTree.RESOURCES.resolve("messages"), ".properties"))
            if (file.toString().endsWith("_en.properties") == english)
                try (var reader = Files.newBufferedReader(file)) {
                    all.load(reader);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
        return all;
    }
}
