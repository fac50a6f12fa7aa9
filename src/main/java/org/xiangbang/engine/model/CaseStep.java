package org.xiangbang.engine.model;

import org.xiangbang.cases.CaseFiles;

/**
 * A step of a model on a case.
 *
 * @param businessKey the case number, followed by a dot and the tranche or milestone if the step is about one
 * @param version of the model
 */
public record CaseStep(String businessKey, String process, int version, String step) {
    public String caseNo() {
        return CaseFiles.caseNo(businessKey);
    }
}
