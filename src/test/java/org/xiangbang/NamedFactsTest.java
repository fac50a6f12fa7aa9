package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The facts on which steps decide")
class NamedFactsTest {
    private static final Pattern BEAN = Pattern.compile("@Component\\(\"fact-([a-z-]+)\"\\)");

    /** Steps that decide on nothing on record, with the reason. */
    private static final Map<String, String> NOTHING = Map.of(
            "report", "the first form of a need, which makes the record",
            "signUp", "the first form of an organization, which makes the record",
            "tellObjection", "the first form of an objection; anyone may raise one, whatever is on record");

    static Stream<ProcessModels> models() {
        return ProcessModels.all().stream();
    }

    @ParameterizedTest(name = "are named by every step of {0}")
    @MethodSource("models")
    void areNamedByEveryStep(ProcessModels model) {
        for (var step : model.steps()) {
            var facts = facts(step);
            assertThat(facts).as("the facts of %s", step.getId()).isNotEmpty().doesNotHaveDuplicates();
            if (facts.equals(List.of("nothing"))) assertThat(NOTHING).containsKey(step.getId());
            else assertThat(NOTHING).doesNotContainKey(step.getId());
        }
    }

    @Test
    @DisplayName("are each named by some step, and explained to those who draw models")
    void areEachNamed() {
        var named = new TreeSet<String>();
        models().flatMap(model -> model.steps().stream()).forEach(step -> named.addAll(facts(step)));
        named.remove("nothing");
        var beans = new TreeSet<String>();
        for (var file : SourceTree.files(SourceTree.JAVA, ".java"))
            BEAN.matcher(SourceTree.text(file)).results().forEach(found -> beans.add(found.group(1)));

        assertThat(named).isEqualTo(beans);
        assertThat(explained()).isEqualTo(beans);
    }

    /** The words in the first column of the table of facts. */
    private static TreeSet<String> explained() {
        var text = SourceTree.text(Path.of("processes", "README.md"));
        var table = text.substring(text.indexOf("## The facts"), text.indexOf("## The way"));
        var words = new TreeSet<String>();
        Pattern.compile("^\\| `([a-z -]+)` \\|", Pattern.MULTILINE)
                .matcher(table)
                .results()
                .forEach(row -> words.addAll(List.of(row.group(1).split(" "))));
        return words;
    }

    private static List<String> facts(UserTask step) {
        var decides = ProcessModels.properties(step).get("decides");
        return decides == null ? List.of() : List.of(decides.split("\\s*,\\s*"));
    }
}
