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
 * @param assignee login of the person who claimed it, or null
 * @param standsSince the time until which the clock ran, if it stands still because the case is suspended; null while it runs
 * @param values the first values of the fields, as in {@link StepForm#fields()}
 * @param next the steps that follow each outcome, as far as the model and the case's facts show them beforehand
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
