package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Reads the codes of all refusals out of the sources and holds them against the messages and the tests. A code counts as
 * provoked where it is given to one of {@link Said}'s methods, which expect the refusal itself and read both sentences: as a
 * literal, as the constant of its rule, or in the table of a parametrized test that uses them.
 */
@DisplayName("Every refusal")
class RefusalsKnownTest {
    private static final Pattern REFUSES = Pattern.compile("\\b(Violation|FormRefused)\\b|new Rule\\(|\"failure\\.\"");
    private static final Set<String> REFUSE_ELSEWHERE =
            Set.of("WebhookTarget.java", "Uscc.java", "BankAccount.java", "SignInPages.java", "FailureCode.java");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern THROWN = Pattern.compile(
            "new (?:Violation|FormRefused)\\([^;]*?,\\s*\"(\\w+(?:[.-][\\w-]+)+)\"|new Rule\\(\\s*\"([^\"]+)\"");
    private static final Pattern CONSTANT = Pattern.compile("Rule (\\w+)\\s*=\\s*new Rule\\(\\s*\"([^\"]+)\"");
    private static final Pattern SOURCE = Pattern.compile("new Rule\\(\\s*\"([^\"]+)\",\\s*(?:OURS|\"([^\"]+)\")");
    private static final Pattern PROVOKED = Pattern.compile(
            "\\b(?:refuses|refused|wrong|answers|told|missing)\\(\\s*(?:\"([\\w.-]+)\"|(\\w+\\.[A-Z_]+)\\b)");
    private static final Pattern TABLE =
            Pattern.compile("(?:@CsvSource|@ValueSource|Arguments\\.of)\\((.*?)\\)(?:\\)|,|;|\\n)", Pattern.DOTALL);
    private static final Pattern COMMENT =
            Pattern.compile("/\\*.*?\\*/|^\\s*//[^\\n]*$", Pattern.DOTALL | Pattern.MULTILINE);

    /** Sentences of those sources that refuse nothing. */
    private static final Pattern NO_REFUSAL = Pattern.compile(
            ".*\\.(help|nothing)|engine\\.form\\.(no-next|opinion\\.always)|web\\.options(\\.more)?|(failure|reading)\\.form\\.detail|tasklist\\.(bulk\\.unknown|task\\.elsewhere)");

    /** What no test can bring about, and why. */
    private static final Map<String, String> OUT_OF_REACH = Map.of(
            "funds.paper-missing.reply", "asked for by no row of the table that comes with the program",
            "funds.paper-missing.supervisionReport", "asked for by no row of the table that comes with the program",
            "funds.approver-listed", "the table that comes with the program leaves no gap",
            "funds.channel-listed", "the table that comes with the program leaves no gap",
            "projects.grade-listed", "the table that comes with the program leaves no gap",
            "funds.paid-as-approved", "a payment takes its amount from the request; guards rows changed by hand",
            "access.no-token", "a signed-in browser that drops its token; no client of the tests does");

    private final Map<String, String> zh = messages("");
    private final Map<String, String> en = messages("_en");

    @Test
    @DisplayName("that is thrown has a sentence in both languages")
    void hasASentence() {
        var missing = new TreeMap<String, Path>();
        for (var file : SourceTree.files(SourceTree.JAVA, ".java")) {
            var thrown = THROWN.matcher(text(file));
            while (thrown.find()) {
                var code = thrown.group(1) == null ? thrown.group(2) : thrown.group(1);
                if (!zh.containsKey(code) || !en.containsKey(code)) missing.put(code, file.getFileName());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("has complete sentences whose places for facts can be filled")
    void isASentence() {
        for (var code : codes()) {
            assertThat(zh.get(code)).as(code).endsWith("。");
            assertThat(en.get(code)).as(code).endsWith(".").doesNotContain("。", "，");
            for (var sentence : List.of(zh.get(code), en.get(code)))
                assertThat(new MessageFormat(sentence).format(facts())).as(code).doesNotContain("{");
        }
    }

    @Test
    @DisplayName("by a rule names its source: a row of the rules, the lifecycle, or a decision that is written down")
    void hasASource() {
        var decisions = SourceTree.files(Path.of("src", "docs"), ".md").stream()
                .map(file -> file.getFileName().toString().substring(0, 4))
                .toList();
        for (var file : SourceTree.files(SourceTree.JAVA, ".java")) {
            var rules = SOURCE.matcher(text(file));
            while (rules.find()) {
                if (rules.group(2) == null) continue;
                assertThat(rules.group(2)).as(rules.group(1)).matches("(rules|lifecycle|ours, decision) .+");
                Pattern.compile("decision (\\d{4})")
                        .matcher(rules.group(2))
                        .results()
                        .forEach(d -> assertThat(decisions).as(rules.group(1)).contains(d.group(1)));
            }
        }
    }

    @Test
    @DisplayName("is provoked by a test that reads its sentence in both languages")
    void isProvoked() {
        var missing = codes();
        missing.removeAll(provoked());

        assertThat(missing).isEqualTo(new TreeSet<>(OUT_OF_REACH.keySet()));
    }

    @Test
    @DisplayName("of a person who was second is provoked for each act in which that can happen")
    void isToldWhoWasFaster() {
        var acts = new TreeSet<String>();
        var heard = new TreeSet<String>();
        for (var file : SourceTree.files(SourceTree.JAVA, ".java"))
            if (text(file).contains("new TooLate("))
                acts.addAll(found(Pattern.compile("\"(act\\.[\\w-]+)\""), text(file)));
        for (var file : SourceTree.files(SourceTree.TESTS, ".java"))
            heard.addAll(found(Pattern.compile("said\\.late\\(\\s*\"([\\w.-]+)\""), text(file)));

        assertThat(acts).contains("act.complete");
        assertThat(heard).containsAll(acts);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(m -> m.group(1)).toList();
    }

    private TreeSet<String> codes() {
        var codes = new TreeSet<String>();
        for (var file : SourceTree.files(SourceTree.JAVA, ".java")) {
            var text = text(file);
            if (!REFUSES.matcher(text).find()
                    && !REFUSE_ELSEWHERE.contains(file.getFileName().toString())) continue;
            LITERAL.matcher(text).results().flatMap(l -> named(l.group(1))).forEach(codes::add);
        }
        codes.removeIf(code -> NO_REFUSAL.matcher(code).matches());
        return codes;
    }

    /** The keys that a literal is, or is the beginning of. */
    private Stream<String> named(String literal) {
        if (zh.containsKey(literal)) return Stream.of(literal).filter(this::sentence);
        if (!literal.endsWith(".") || literal.length() < 4) return Stream.empty();
        return zh.keySet().stream().filter(key -> key.startsWith(literal)).filter(this::sentence);
    }

    private boolean sentence(String key) {
        return zh.get(key).endsWith("。");
    }

    private Set<String> provoked() {
        var constants = constants();
        var provoked = new TreeSet<String>();
        for (var file : SourceTree.files(SourceTree.TESTS, ".java")) {
            var text = text(file);
            var given = PROVOKED.matcher(text);
            while (given.find())
                provoked.add(given.group(1) == null ? constants.getOrDefault(given.group(2), "") : given.group(1));
            if (!text.contains("said.") && !text.contains("Said.")) continue;
            TABLE.matcher(text)
                    .results()
                    .flatMap(table -> LITERAL.matcher(table.group(1)).results())
                    .flatMap(cell -> Stream.of(cell.group(1).split("[\\s,|]+")))
                    .forEach(provoked::add);
        }
        for (var code : List.copyOf(provoked))
            provoked.addAll(List.of("failure." + code + ".detail", "reading." + code + ".detail"));
        return provoked;
    }

    private static Map<String, String> constants() {
        var constants = new TreeMap<String, String>();
        for (var file : SourceTree.files(SourceTree.JAVA, ".java")) {
            var owner = file.getFileName().toString().replace(".java", ".");
            var found = CONSTANT.matcher(text(file));
            while (found.find()) constants.put(owner + found.group(1), found.group(2));
        }
        return constants;
    }

    private static Object[] facts() {
        return Stream.generate(() -> 7).limit(10).toArray();
    }

    private static String text(Path file) {
        return COMMENT.matcher(SourceTree.text(file)).replaceAll("");
    }

    private static Map<String, String> messages(String language) {
        return MessagesTest.all(language);
    }
}
