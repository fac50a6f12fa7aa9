package org.xiangbang.engine.task;

import java.time.Instant;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.shared.Desk;

/**
 * An open human step as the engine's tables hold it.
 *
 * @param assignee the login of the person who claimed it, or null
 */
public record OpenTask(
        String taskId,
        String definitionId,
        String executionId,
        String instance,
        String process,
        int version,
        String step,
        String businessKey,
        Desk desk,
        String assignee,
        Times times,
        Particulars particulars) {

    /**
     * When the step was offered and when it is due.
     *
     * @param touchedAt when it was last claimed, put back or changed in another way
     * @param soonAt null if the step has no clock
     */
    public record Times(Instant touchedAt, Instant createdAt, Instant soonAt, Instant dueAt) {}

    /**
     * In what the step differs from one that its desk simply does.
     *
     * @param asked whether anybody else was ever asked to sign it or to answer a question
     * @param handed whether the person who has it got it from another person of the desk (转办)
     * @param straight whether it goes straight back to the person who returned the case to it
     */
    public record Particulars(boolean asked, boolean handed, boolean straight) {}

    public String caseNo() {
        return CaseFiles.caseNo(businessKey);
    }
}
