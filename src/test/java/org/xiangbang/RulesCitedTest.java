package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.help.CitedRule.Standing;
import org.xiangbang.shared.personal.PersonalField;
import org.xiangbang.shared.personal.PersonalFields;

/** Whatever models, refusals, messages and rulings cite has its text, and every text is cited. */
@DisplayName("The rules that are cited")
class RulesCitedTest {
    private static final Pattern SOURCE = Pattern.compile("new Rule\\(\\s*\"[^\"]+\",\\s*\"([^\"]+)\"");
    private static final Pattern ROW = Pattern.compile("(?<![\\w-])[A-Z]-\\d{2}(?![\\w-])");
    private static final Pattern PROCESS =
            Pattern.compile("(?<=[（(、]|lifecycle )P\\d{1,2}(?=[，、；,;）)]|$)", Pattern.MULTILINE);
    private static final Pattern SECTION =
            Pattern.compile("(?:rules|规则|表|form|,) (\\d\\.\\d)(?:\\((\\d)\\))?(?=[，、；,;）)]|$)", Pattern.MULTILINE);
    private static final Pattern DUTY = Pattern.compile("(?:岗位分离第|separation of duties )(\\d)(?:(?:、| and )(\\d))?");
    private static final Pattern TEXT = Pattern.compile("rule\\.(.+)\\.says");
    private static final Pattern RULE_TEXT = Pattern.compile("rule\\..+|help\\..+");

    private final Map<String, String> zh = MessagesTest.all("");
    private final Map<String, String> en = MessagesTest.all("_en");

    @Test
    @DisplayName("say in both languages what they are")
    void haveTexts() {
        var missing = new TreeMap<String, String>();
        cited().forEach((rule, where) -> {
            for (var texts : Set.of(zh, en))
                for (var key : Set.of("rule." + rule, "rule." + rule + ".says"))
                    if (texts.getOrDefault(key, "").isBlank()) missing.put(key, where);
        });
        assertThat(missing)
                .as("in messages/rules.properties or rules_en.properties")
                .isEmpty();
    }

    @Test
    @DisplayName("are all that there are texts for")
    void areAllThereIs() {
        assertThat(texts(zh)).isSubsetOf(cited().keySet()).isEqualTo(texts(en));
    }

    @Test
    @DisplayName("are proven alike in both languages, and by a kind of source that there is")
    void areProvenAlike() {
        var kinds = Stream.of(Standing.values()).map(Standing::word).toList();
        for (var rule : texts(zh)) {
            var key = "rule." + rule + ".standing";
            assertThat(zh.get(key)).as(key).isIn(kinds).isEqualTo(en.get(key));
        }
    }

    @Test
    @DisplayName("say in plain words where only a part or nothing was seen")
    void sayWhatWasNotSeen() {
        for (var standing : Set.of("local", "partly", "unproven")) {
            assertThat(zh.get("help.standing." + standing + ".help")).contains("默认");
            assertThat(en.get("help.standing." + standing + ".help")).contains("default");
        }
        assertThat(texts(zh).stream()
                        .filter(rule -> "partly".equals(zh.get("rule." + rule + ".standing")))
                        .filter(rule -> !zh.get("rule." + rule + ".says").matches(".*(没有查到|没有核对|征求意见稿).*")))
                .isEmpty();
    }

    private static Set<String> texts(Map<String, String> messages) {
        return messages.keySet().stream()
                .map(TEXT::matcher)
                .filter(key -> key.matches())
                .map(key -> key.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each rule that is cited, with a place that cites it. */
    private Map<String, String> cited() {
        Map<String, String> rules = new TreeMap<>();
        for (var ending : Set.of(".bpmn", ".dmn"))
            for (var file : SourceTree.files(Path.of("processes"), ending)) cited(SourceTree.text(file), file, rules);
        for (var file : SourceTree.files(Path.of("src/docs/rulings"), ".md")) cited(SourceTree.text(file), file, rules);
        for (var file : SourceTree.files(SourceTree.JAVA, ".java")) {
            var sources = SOURCE.matcher(SourceTree.text(file));
            while (sources.find()) cited(sources.group(1), file, rules);
        }
        PersonalFields.all().stream()
                .filter(PersonalField::isPersonal)
                .forEach(field -> cited(field.rule(), Path.of(field.field()), rules));
        for (var messages : Set.of(zh, en))
            messages.forEach((key, sentence) -> {
                if (!RULE_TEXT.matcher(key).matches()) cited(sentence, Path.of(key), rules);
            });
        return rules;
    }

    private static void cited(String text, Path where, Map<String, String> rules) {
        for (var code : Set.of(ROW, PROCESS))
            code.matcher(text).results().forEach(found -> rules.put(found.group(), where.toString()));
        var sections = SECTION.matcher(text);
        while (sections.find())
            rules.put(sections.group(1) + (sections.group(2) == null ? "" : "-" + sections.group(2)), where.toString());
        var duties = DUTY.matcher(text);
        while (duties.find())
            Stream.of(duties.group(1), duties.group(2))
                    .filter(item -> item != null)
                    .forEach(item -> rules.put("2.3-" + item, where.toString()));
    }
}
