package org.xiangbang.engine.task;

import java.time.Instant;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.shared.Desk;

/**
 * An open human step as the engine's tables have it.
 *
 * @param assignee null: nobody took it
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
     * When it was offered and when it is due.
     *
     * @param touchedAt when it was last taken, put back or else changed
     * @param soonAt null: it has no clock
     */
    public record Times(Instant touchedAt, Instant createdAt, Instant soonAt, Instant dueAt) {}

    /**
     * What sets it apart from a step that its desk simply does.
     *
     * @param asked was anybody else ever asked to sign it or to answer a question?
     * @param handed did the person who has it get it from somebody else of the desk (转办)?
     * @param straight does it go straight back to who returned the case to it?
     */
    public record Particulars(boolean asked, boolean handed, boolean straight) {}

    public String caseNo() {
        return CaseFiles.caseNo(businessKey);
    }
}
