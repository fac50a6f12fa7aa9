package org.xiangbang.help;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.web.Citations;
import org.xiangbang.web.Sentences;

/** Where the program applies a rule: steps of the newest models, refusals, and the rulings that go on from it. */
@Component
public class RuleUses {
    private final Definitions definitions;
    private final Sentences sentences;
    private final RuleBook book;
    private final Rulings rulings;

    RuleUses(Definitions definitions, Sentences sentences, RuleBook book, Rulings rulings) {
        this.definitions = definitions;
        this.sentences = sentences;
        this.book = book;
        this.rulings = rulings;
    }

    /** The human steps of one process that cite a rule. */
    public record Process(String process, String name, List<Step> steps) {}

    public record Step(String step, String name) {}

    /** A rule of this system that cites the rule. */
    public record Ours(String number, String title) {}

    /** Returns the steps that name the rule as theirs, or cite it in their guidance, a help text or a choice. */
    public List<Process> steps(String rule, Locale locale) {
        return definitions.names().entrySet().stream()
                .map(process -> new Process(
                        process.getKey(),
                        sentences.process(process.getKey(), process.getValue(), locale),
                        definitions.steps(process.getKey()).stream()
                                .filter(step -> cites(step, rule))
                                .map(step -> step(step, locale))
                                .toList()))
                .filter(process -> !process.steps().isEmpty())
                .toList();
    }

    public List<RuleBook.Refusal> refusals(String rule, Locale locale) {
        return book.citing(rule, locale);
    }

    public List<Ours> rulings(String rule, Locale locale) {
        return rulings.citing(rule, locale).stream()
                .map(ruling -> new Ours(ruling.number(), ruling.title()))
                .toList();
    }

    private Step step(StepDefinition step, Locale locale) {
        return new Step(step.id(), sentences.step(step.process(), step.id(), step.name(), locale));
    }

    private static boolean cites(StepDefinition step, String rule) {
        if (step.rules().contains(rule)) return true;
        var asked = step.form().fields().stream()
                .flatMap(field -> Stream.concat(
                        Stream.of(field.help()), field.options().stream().map(option -> option.label())));
        return Stream.concat(Stream.of(step.form().guidance()), asked)
                .anyMatch(text -> Citations.rules(text).contains(rule));
    }
}
