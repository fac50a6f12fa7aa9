package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages are generated: {@code mvn test -Dtest=LifecyclePagesTest -Dlifecycle=write} renews them. */
@DisplayName("The page of the lifecycle")
class LifecyclePagesTest {
    private static final String BEGIN = "<!-- lifecycle: generated from the models -->\n";
    private static final String END = "<!-- end of lifecycle -->";

    @ParameterizedTest(name = "in {0} says what the models say")
    @ValueSource(strings = {"src/docs/lifecycle.md", "src/docs/lifecycle.zh-CN.md"})
    void isFresh(String name) throws IOException {
        var file = Path.of(name);
        var text = Files.readString(file);
        var begin = text.indexOf(BEGIN) + BEGIN.length();
        var fresh = text.substring(0, begin) + tables(name.contains("zh")) + text.substring(text.indexOf(END));

        if ("write".equals(System.getProperty("lifecycle"))) Files.writeString(file, fresh);

        assertThat(Files.readString(file)).isEqualTo(fresh);
    }

    private static String tables(boolean chinese) {
        var english = english();
        var models = ProcessModels.all().stream().collect(Collectors.toMap(ProcessModels::key, Function.identity()));
        return Stream.of(
                        "needs-survey",
                        "needs-village",
                        "needs-township",
                        "needs-library",
                        "needs-withdrawal",
                        "needs-removal",
                        "organizations-admission",
                        "organizations-withdrawal",
                        "organizations-listing",
                        "organizations-unlisting",
                        "organizations-account",
                        "organizations-change",
                        "organizations-deregistration",
                        "organizations-merger",
                        "projects-lifecycle",
                        "projects-change",
                        "projects-suspension",
                        "projects-termination",
                        "projects-objection",
                        "projects-withdrawal",
                        "matching-pairing",
                        "matching-answer",
                        "matching-selection",
                        "matching-members",
                        "matching-leaving",
                        "projects-approval",
                        "projects-agreement",
                        "projects-delivery",
                        "projects-implementation",
                        "funds-disbursement",
                        "funds-payment",
                        "audit-acceptance",
                        "audit-selfcheck",
                        "audit-settlement",
                        "audit-notice",
                        "projects-recovery",
                        "projects-closure")
                .map(key -> table(models.get(key), chinese, english))
                .collect(Collectors.joining());
    }

    private static String table(ProcessModels model, boolean chinese, Properties english) {
        var name = chinese ? model.process().getName() : english.getProperty("process." + model.key());
        var head = chinese ? "| 环节 | 岗位 | 时限 | 规则 |" : "| step | desk | term | rules |";
        return "<details><summary><b>%s</b> · <code>%s</code> · %d</summary>\n\n%s\n|---|---|---|---|\n%s\n</details>\n\n"
                .formatted(
                        name,
                        model.key(),
                        model.steps().size(),
                        head,
                        model.steps().stream()
                                .map(s -> row(model, s, chinese, english))
                                .collect(Collectors.joining("\n")));
    }

    private static String row(ProcessModels model, UserTask step, boolean chinese, Properties english) {
        var properties = ProcessModels.properties(step);
        var name = chinese
                ? step.getName()
                : english.getProperty("step." + model.key() + "." + step.getId(), step.getName());
        return "| %s | `%s` | %s | %s |"
                .formatted(
                        name,
                        step.getCamundaCandidateGroups(),
                        term(properties.get("term"), chinese),
                        linked(properties.getOrDefault("rule", "")));
    }

    /** Each rule leads to what it says. */
    private static String linked(String rules) {
        return Stream.of(rules.split(","))
                .filter(rule -> !rule.isBlank())
                .map(rule -> "[%s](rules.md#%s)".formatted(rule, rule))
                .collect(Collectors.joining(", "));
    }

    private static String term(String term, boolean chinese) {
        var number = term.replaceAll("\\D", "");
        if (term.endsWith("wd")) return number + (chinese ? " 个工作日" : " working days");
        return number + (chinese ? " 日" : " days");
    }

    private static Properties english() {
        var all = new Properties();
        for (var file : SourceTree.files(SourceTree.RESOURCES.resolve("messages"), "_en.properties"))
            try (var reader = Files.newBufferedReader(file)) {
                all.load(reader);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        return all;
    }
}
