package org.xiangbang.engine.assignment;

import java.time.Instant;
import org.xiangbang.engine.form.StepForm;

/**
 * A decision that takes effect when its signers have agreed, or why it came back.
 *
 * @param taskId the step decided on
 * @param login of who decided
 * @param assignee whose task it was then; the principal's when a deputy decided
 * @param backZh the sentence with which it came back, null while it is held or when a signer disagreed; {@code backEn} likewise
 */
public record PendingDecision(
        String taskId,
        String caseNo,
        boolean held,
        String login,
        String name,
        String assignee,
        StepForm form,
        Instant at,
        String backZh,
        String backEn) {}
