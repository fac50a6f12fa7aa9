package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code src/docs/glossary.md}: one Chinese term, one English word, one identifier. */
@DisplayName("The glossary")
class GlossaryTest {
    private static final Path BOOK = Path.of("src/docs/glossary.md");
    private static final Pattern ROW = Pattern.compile("\\| (.+?) \\| (.+?) \\| (.+?) \\|");
    private static final Pattern IDENTIFIER = Pattern.compile("`([A-Za-z]+)(?:\\.([A-Za-z]+))?`");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum)\\s+([A-Z]\\w+)");
    private static final Pattern NOTE = Pattern.compile("（.*）");

    private static Map<String, String> types;
    private static String words;
    private static String shown;

    /** One row of the book. */
    private record Term(String chinese, String english, String identifier) {}

    @BeforeAll
    static void read() {
        types = new HashMap<>();
        for (var file : SourceTree.files(SourceTree.JAVA, ".java")) {
            var text = SourceTree.text(file);
            var found = TYPE.matcher(text);
            while (found.find()) types.merge(found.group(1), text, String::concat);
        }
        var models = texts(Path.of("processes"), ".bpmn", ".dmn");
        words = texts(SourceTree.JAVA, ".java") + models + texts(SourceTree.RESOURCES.resolve("db"), ".sql");
        shown = models + texts(SourceTree.RESOURCES.resolve("messages"), ".properties");
    }

    @Test
    @DisplayName("has one row for a term, one for a word and one for an identifier")
    void saysEverythingOnce() {
        var twice = new ArrayList<String>();
        twice.addAll(repeated("the Chinese term ", Term::chinese));
        twice.addAll(repeated("the English word ", Term::english));
        twice.addAll(repeated("the identifier ", Term::identifier));
        assertThat(twice).isEmpty();
    }

    @Test
    @DisplayName("names identifiers that code, models or tables have")
    void namesWhatExists() {
        var missing = terms().stream()
                .filter(term -> !exists(term.identifier()))
                .map(term -> BOOK + " calls " + term.chinese() + " " + term.identifier()
                        + ", which is in no code, model or table")
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("has the Chinese terms that people are shown")
    void hasTheTermsThatAreShown() {
        var unknown = terms().stream()
                .map(Term::chinese)
                .filter(term -> !shown.contains(NOTE.matcher(term).replaceAll("")))
                .map(term -> BOOK + " has the term " + term + ", which no message and no model shows")
                .toList();
        assertThat(unknown).isEmpty();
    }

    private static List<String> repeated(String what, Function<Term, String> part) {
        return terms().stream()
                .collect(Collectors.groupingBy(part, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> BOOK + " has " + what + entry.getKey() + " in " + entry.getValue() + " rows")
                .toList();
    }

    /** A type, a member of a type, or a word that begins small. */
    private static boolean exists(String identifier) {
        var name = IDENTIFIER.matcher(identifier);
        if (!name.matches()) return false;
        if (Character.isLowerCase(name.group(1).charAt(0))) return holds(words, name.group(1));
        var type = types.get(name.group(1));
        return type != null && (name.group(2) == null || holds(type, name.group(2)));
    }

    private static boolean holds(String text, String word) {
        return Pattern.compile("\\b" + word + "\\b").matcher(text).find();
    }

    private static List<Term> terms() {
        return SourceTree.text(BOOK)
                .lines()
                .map(ROW::matcher)
                .filter(row -> row.matches() && !row.group(1).equals("中文"))
                .map(row -> new Term(row.group(1), row.group(2), row.group(3)))
                .toList();
    }

    private static String texts(Path folder, String... endings) {
        return Stream.of(endings)
                .flatMap(ending -> SourceTree.files(folder, ending).stream())
                .map(SourceTree::text)
                .collect(Collectors.joining("\n"));
    }
}
