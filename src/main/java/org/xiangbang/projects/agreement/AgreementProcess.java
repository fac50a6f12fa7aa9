package org.xiangbang.projects.agreement;

/** The names shared with {@code processes/projects/agreement.bpmn}. */
final class AgreementProcess {
    static final String KEY = "projects-agreement";
    static final String DRAFT_AGREEMENT = "draftAgreement";
    static final String SIGN_AGREEMENT = "signAgreement";
    static final String AGREEMENT_NOTICE = "agreementNotice";
    static final String FILE_AGREEMENT = "fileAgreement";

    private AgreementProcess() {}
}
