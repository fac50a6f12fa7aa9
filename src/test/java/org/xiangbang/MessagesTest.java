package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The messages")
class MessagesTest {
    private static final Path FOLDER = SourceTree.RESOURCES.resolve("messages");
    private static final Pattern RULE = Pattern.compile("new Rule\\(\\s*\"([^\"]+)\"");
    /** A key that a template names as a whole; keys that a template puts together are not found. */
    private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{([A-Za-z][\\w.-]*)[}(]");

    private static final Pattern TEMPLATE_NOTE = Pattern.compile("<!--/\\*.*?\\*/-->", Pattern.DOTALL);
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    /** One of several things, with at most two words between. What goes before the next word of a sentence counts nothing. */
    private static final Pattern ONE_OF_SEVERAL = Pattern.compile(
            "(?<![\\d.,–-])1 (?:(?!or|to|of|and|with|in|among|from|at|on|for|by|is|are|was|has|have|as|the|that|who|no|a\\b)[a-z-]+ ){0,2}?([a-z]+s|people)\\b");
    /** What one person or thing does. */
    private static final Set<String> VERBS =
            Set.of(("is was has does this as its less asks belongs calls claims differs fits follows gives holds "
                            + "lacks names returns runs says stands stays takes urges uses")
                    .split(" "));
    /** Names of steps and fields: in Chinese the model's own words are used. */
    private static final Pattern NAMED_BY_THE_MODEL =
            Pattern.compile("(process|step|section|field|option|outcome|event)\\..+");

    @Test
    void areCompleteInBothLanguages() {
        for (var file : chinese()) {
            var module = module(file);
            var zh = read(file);
            var en = read(FOLDER.resolve(module + "_en.properties"));
            assertThat(en.keySet()).as("%s in English", module).containsAll(zh.keySet());
            assertThat(en.keySet().stream()
                            .filter(key -> !NAMED_BY_THE_MODEL.matcher(key).matches()))
                    .as("%s in Chinese", module)
                    .isSubsetOf(zh.keySet());
        }
    }

    /** Of two lines with one key the later would count, and nobody would see which one that is. */
    @Test
    void haveEachKeyOnceInAFile() {
        var twice = new TreeSet<String>();
        for (var file : SourceTree.files(FOLDER, ".properties")) {
            var known = new TreeSet<String>();
            SourceTree.text(file)
                    .lines()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .filter(key -> !known.add(key))
                    .forEach(key -> twice.add(file.getFileName() + " " + key));
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void haveASentenceForEveryKeyInATemplate() {
        var known = all("").keySet();
        var missing = new TreeSet<String>();
        for (var file : SourceTree.files(SourceTree.RESOURCES.resolve("templates"), ".html")) {
            var keys = TEMPLATE_KEY.matcher(
                    TEMPLATE_NOTE.matcher(SourceTree.text(file)).replaceAll(""));
            while (keys.find())
                if (!known.contains(keys.group(1))) missing.add(file.getFileName() + " " + keys.group(1));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void haveASentenceForEveryRule() {
        var both = new TreeSet<>(all("").keySet());
        both.retainAll(all("_en").keySet());
        var missing = new TreeMap<String, Path>();
        for (var file : SourceTree.files(SourceTree.JAVA, ".java")) {
            var rules = RULE.matcher(SourceTree.text(file));
            while (rules.find()) if (!both.contains(rules.group(1))) missing.put(rules.group(1), file);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void areEachOwnedByOneModule() {
        Map<String, String> owners = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (var file : SourceTree.files(FOLDER, ".properties")) {
            var language = file.toString().endsWith("_en.properties") ? "en" : "zh";
            for (var key : read(file).keySet()) {
                var other = owners.put(language + " " + key, module(file));
                if (other != null) twice.add(key + " in " + other + " and " + module(file));
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void tellTheSameFactsInBothLanguages() {
        var en = all("_en");
        all("").forEach((key, sentence) ->
                assertThat(arguments(en.getOrDefault(key, sentence))).as(key).isEqualTo(arguments(sentence)));
    }

    @Test
    void doubleTheApostropheWhereAFactIsFilledInAndNowhereElse() {
        for (var language : List.of("", "_en"))
            all(language).forEach((key, sentence) -> {
                if (ARGUMENT.matcher(sentence).find())
                    assertThat(sentence.replace("''", "")).as(key).doesNotContain("'");
                else assertThat(sentence).as(key).doesNotContain("''");
            });
    }

    /** Every number is one; the unit of a field follows it. */
    @Test
    void countOneInEnglishAsOne() {
        var ones = Collections.nCopies(10, 1).toArray();
        var plural = new TreeMap<String, String>();
        all("_en").forEach((key, sentence) -> {
            var said = (key.endsWith(".unit") ? "1 " : "") + new MessageFormat(sentence, Locale.ENGLISH).format(ones);
            var found = ONE_OF_SEVERAL.matcher(said);
            while (found.find()) if (!VERBS.contains(found.group(1))) plural.put(key, said);
        });
        assertThat(plural).isEmpty();
    }

    @Test
    void nameInEnglishWhateverAModelDraws() {
        var missing = new TreeSet<String>();
        var en = all("_en").keySet();
        for (var model : ProcessModels.all())
            Stream.of(FlowElement.class, Lane.class)
                    .flatMap(kind -> model.model().getModelElementsByType(kind).stream())
                    .filter(element -> element.getAttributeValue("name") != null)
                    .map(element -> "step." + model.key() + "." + element.getAttributeValue("id"))
                    .filter(key -> !en.contains(key))
                    .forEach(missing::add);
        assertThat(missing)
                .as("English names of drawn elements that are missing in messages/elements_en.properties")
                .isEmpty();
    }

    @Test
    void areRegistered() {
        var registered = SourceTree.text(SourceTree.RESOURCES.resolve("application.yaml"));
        for (var file : chinese()) assertThat(registered).containsPattern("messages/" + module(file) + "(,|\\s)");
    }

    private static List<Path> chinese() {
        return SourceTree.files(FOLDER, ".properties").stream()
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .toList();
    }

    static Map<String, String> all(String language) {
        Map<String, String> all = new TreeMap<>();
        for (var file : chinese()) all.putAll(read(FOLDER.resolve(module(file) + language + ".properties")));
        return all;
    }

    private static String module(Path file) {
        return file.getFileName().toString().replaceAll("(_en)?\\.properties$", "");
    }

    private static TreeSet<String> arguments(String sentence) {
        var arguments = new TreeSet<String>();
        var found = ARGUMENT.matcher(sentence);
        while (found.find()) arguments.add(found.group(1));
        return arguments;
    }

    private static Map<String, String> read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new AssertionError("cannot be read: " + file, e);
        }
        Map<String, String> messages = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return messages;
    }
}
