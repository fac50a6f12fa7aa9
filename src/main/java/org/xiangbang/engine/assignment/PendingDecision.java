package org.xiangbang.engine.assignment;

import java.time.Instant;
import org.xiangbang.engine.form.StepForm;

/**
 * A decision that takes effect when its signers have agreed, or the reason why it came back.
 *
 * @param taskId the step that was decided
 * @param login login of the person who decided
 * @param assignee login of the person whose task it was then; the principal's when a deputy decided
 * @param backZh the sentence that says in Chinese why it came back; null while it is held or when a signer disagreed;
 *     {@code backEn} is the English one
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
