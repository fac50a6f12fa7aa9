package org.xiangbang.engine.task;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Outcome;

/**
 * An open human step as the person at its desk sees it.
 *
 * @param assignee login of who claimed it, or null
 * @param standsSince until when the clock ran that stands still while the case is suspended; null while it runs
 * @param values first values of the fields, as in {@link StepForm#fields()}
 * @param next for every outcome the steps that follow, as far as the model and the case's facts tell beforehand
 */
public record TaskView(
        String taskId,
        CaseFile file,
        String businessKey,
        StepDefinition definition,
        Desk desk,
        String assignee,
        Instant createdAt,
        Instant soonAt,
        Instant dueAt,
        Instant standsSince,
        Map<String, Object> values,
        Map<Outcome, List<NextStep>> next) {}
