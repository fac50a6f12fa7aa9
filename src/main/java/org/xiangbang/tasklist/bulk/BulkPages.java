package org.xiangbang.tasklist.bulk;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.shared.Official;
import org.xiangbang.web.PageAnswers;
import org.xiangbang.web.Sentences;

/** The pages of a bulk decision (批量办理): first whether each case can be decided, then one decision, then the result for each case. */
@Controller
@RequestMapping("/tasks/bulk")
class BulkPages {
    private final BulkDecision bulk;
    private final BulkRows rows;
    private final Sentences sentences;
    private final PageAnswers answers;

    BulkPages(BulkDecision bulk, BulkRows rows, Sentences sentences, PageAnswers answers) {
        this.bulk = bulk;
        this.rows = rows;
        this.sentences = sentences;
        this.answers = answers;
    }

    /** An outcome that can be chosen. */
    record Choice(String word, String label, boolean needsOpinion, boolean chosen) {}

    @PostMapping
    String check(@RequestParam(name = "task", required = false) List<String> tasks, Official by, Model m, Locale l) {
        show(bulk.check(tasks, by), null, m, l);
        return "tasklist/bulk";
    }

    @PostMapping("/decide")
    String decide(
            @RequestParam(name = "task", required = false) List<String> tasks,
            @RequestParam(required = false) String outcome,
            @RequestParam(required = false) String opinion,
            Official by,
            Model model,
            Locale locale) {
        return answers.form(
                locale,
                () -> {
                    show(bulk.decide(tasks, outcome, opinion, by), outcome, model, locale);
                    return "tasklist/bulk-done";
                },
                refused -> {
                    show(bulk.check(tasks, by), outcome, model, locale);
                    model.addAttribute("opinion", opinion);
                    model.addAttribute("problems", refused.problems());
                    return "tasklist/bulk";
                });
    }

    private void show(BulkDecision.Batch batch, String chosen, Model model, Locale locale) {
        var said = rows.of(batch, locale);
        model.addAttribute("fine", said.stream().filter(BulkRows.Said::fine).toList());
        model.addAttribute("against", said.stream().filter(row -> !row.fine()).toList());
        var step = batch.step();
        if (step == null) return;
        model.addAttribute("step", sentences.step(step.process(), step.id(), step.name(), locale));
        model.addAttribute(
                "guidance",
                sentences.guidance(step.process(), step.id(), step.form().guidance(), locale));
        var choices = choices(step, chosen, locale);
        model.addAttribute("choices", choices);
        choices.stream().filter(Choice::chosen).findFirst().ifPresent(c -> model.addAttribute("decided", c.label()));
    }

    private List<Choice> choices(StepDefinition step, String chosen, Locale locale) {
        return step.form().outcomes().stream()
                .map(c -> new Choice(
                        c.outcome().word(),
                        sentences.outcome(step.process(), step.id(), c.outcome().word(), c.label(), locale),
                        c.outcome().needsOpinion(),
                        c.outcome().word().equals(chosen)))
                .toList();
    }
}
