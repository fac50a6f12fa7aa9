package org.xiangbang.engine.task;

import java.time.Instant;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.shared.Desk;

/**
 * An open human step as the engine's tables have it.
 *
 * @param touchedAt when it was last taken, put back or else changed
 * @param soonAt null: it has no clock
 * @param asked was anybody else ever asked to sign it or to answer a question?
 * @param handed did the person who has it get it from somebody else of the desk (转办)?
 * @param straight does it go straight back to who returned the case to it?
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
        Instant touchedAt,
        Instant createdAt,
        Instant dueAt,
        Instant soonAt,
        boolean asked,
        boolean handed,
        boolean straight) {

    public String caseNo() {
        return CaseFiles.caseNo(businessKey);
    }
}
