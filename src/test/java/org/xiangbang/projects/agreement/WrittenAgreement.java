package org.xiangbang.projects.agreement;

import org.springframework.stereotype.Component;

/** An agreement straight into its tables, where the way there is not the subject. */
@Component
public class WrittenAgreement {
    private final AgreementVersions versions;

    WrittenAgreement(AgreementVersions versions) {
        this.versions = versions;
    }

    /** The first version, inside the transaction of the caller. */
    public void of(String project, AgreementTerms terms) {
        versions.add(project, 1, terms, "协议");
    }
}
