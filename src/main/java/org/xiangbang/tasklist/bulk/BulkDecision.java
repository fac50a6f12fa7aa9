package org.xiangbang.tasklist.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.model.BulkSteps;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.step.StepVerdicts;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.TooLate;
import org.xiangbang.shared.Verdict;
import org.xiangbang.shared.VisibleText;

/** A bulk decision (批量办理): one decision on the same step of many cases. Every case is checked and decided on its own. */
@Service
class BulkDecision {
    static final Rule STEP_IS_MARKED = new Rule("tasklist.bulk-marked", "ours, decision 0068");

    /** The most cases in one bulk decision (ours, decision 0068). */
    static final int MOST = 100;

    private final HumanStep steps;
    private final StepVerdicts verdicts;
    private final BulkSteps marked;
    private final TransactionTemplate each;

    BulkDecision(HumanStep steps, StepVerdicts verdicts, BulkSteps marked, PlatformTransactionManager transactions) {
        this.steps = steps;
        this.verdicts = verdicts;
        this.marked = marked;
        this.each = new TransactionTemplate(transactions);
        each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * One of the cases.
     *
     * @param view null for a step that this person cannot see
     * @param against why it cannot or could not be decided; null when nothing forbids it
     */
    record Row(String taskId, TaskView view, RuntimeException against) {
        public boolean fine() {
            return against == null;
        }

        Row refused(RuntimeException why) {
            return new Row(taskId, view, why);
        }
    }

    /** @param step null when the person can see none of the steps */
    record Batch(StepDefinition step, List<Row> rows) {
        public long fine() {
            return rows.stream().filter(Row::fine).count();
        }
    }

    /**
     * Checks every case on its own; changes nothing.
     *
     * @throws FormRefused if none or more than a hundred are chosen, or they are not all at the same step
     * @throws RuleBroken if the model does not mark the step
     */
    Batch check(List<String> tasks, Official by) {
        var chosen =
                tasks == null ? List.<String>of() : tasks.stream().distinct().toList();
        if (chosen.isEmpty()) throw new FormRefused("tasks", "tasklist.bulk.none");
        if (chosen.size() > MOST) throw new FormRefused("tasks", "tasklist.bulk.many", MOST, chosen.size());
        var rows = chosen.stream().map(task -> judge(task, by)).toList();
        var open = rows.stream().filter(row -> row.view() != null).toList();
        var kinds = open.stream().map(row -> kind(row.view().definition())).distinct();
        if (kinds.count() > 1) throw new FormRefused("tasks", "tasklist.bulk.one-step");
        if (open.isEmpty()) return new Batch(null, rows);
        for (var row : open) {
            var step = row.view().definition();
            Verdict.of(marked.marked(step.process(), step.version(), step.id()), STEP_IS_MARKED, step.worded())
                    .orThrow();
        }
        return new Batch(open.get(0).view().definition(), rows);
    }

    /**
     * Decides every case that nothing forbids, each in its own transaction. The others are returned with the reason, also those of which the
     * database does not say whether it saved them: those before them are saved.
     *
     * @throws FormRefused as from {@link #check}, and if the outcome is not offered or lacks its opinion
     */
    Batch decide(List<String> tasks, String outcome, String opinion, Official by) {
        var found = new Findings();
        var checked = found.value(() -> check(tasks, by));
        found.check(() -> {
            if (VisibleText.isEmpty(outcome)) throw new FormRefused("outcome", "field.required");
            checked.map(Batch::step).ifPresent(step -> must(step, outcome, opinion));
        });
        found.orThrow(List.of("tasks", "outcome", "opinion"));
        var batch = checked.orElseThrow();
        var form = new StepForm(outcome, opinion, Map.of(), List.of());
        var rows = new ArrayList<Row>();
        for (var row : batch.rows()) rows.add(row.fine() ? decide(row, form, by) : row);
        return new Batch(batch.step(), rows);
    }

    private Row judge(String task, Official by) {
        try {
            var row = new Row(task, each.execute(status -> steps.glance(task, by)), null);
            return against(row, by);
        } catch (TooLate | NotFound gone) {
            return new Row(task, null, gone);
        }
    }

    private Row against(Row row, Official by) {
        if (verdicts.taken(row.view(), by))
            return row.refused(new Taken(row.view().assignee()));
        try {
            verdicts.of(row.view(), by).orThrow();
            return row;
        } catch (RuleBroken refusal) {
            return row.refused(refusal);
        }
    }

    private Row decide(Row row, StepForm form, Official by) {
        try {
            each.executeWithoutResult(status -> steps.complete(row.taskId(), form, by));
            return row;
        } catch (RuntimeException refused) {
            return row.refused(refused);
        }
    }

    private static String kind(StepDefinition step) {
        return step.process() + " " + step.id();
    }

    private static void must(StepDefinition step, String word, String opinion) {
        var outcome = Outcome.named(word)
                .filter(step::offers)
                .orElseThrow(() -> new FormRefused("outcome", "outcome.not-offered", word));
        if (outcome.needsOpinion() && VisibleText.isEmpty(opinion))
            throw new FormRefused("opinion", "opinion.required");
    }

    /** Another person has claimed the step. */
    static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String login;

        Taken(String login) {
            super(login);
            this.login = login;
        }

        public String login() {
            return login;
        }
    }
}
