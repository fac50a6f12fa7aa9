package org.xiangbang.projects.agreement;

import java.util.List;
import java.util.Optional;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.ProcessBean;
import org.xiangbang.projects.agreement.AgreementTerms.Item;

/** What the agreement model calls, and what other modules read of agreements. */
@ProcessBean("agreements")
public class Agreements {
    private final AgreementVersions versions;

    Agreements(AgreementVersions versions) {
        this.versions = versions;
    }

    /** Finds the newest version, filed or not; empty before the first draft. */
    public Optional<Agreement> of(String caseNo) {
        return versions.newest(caseNo);
    }

    /** Finds the version that is binding: the one filed last, or the newest one before the first filing; empty before the first draft. */
    public Optional<Agreement> inForce(String caseNo) {
        return versions.inForce(caseNo);
    }

    /** Returns the tasks that were agreed on, in the order of the text; none before the first draft. */
    public List<Item> items(String caseNo) {
        return versions.inForce(caseNo).map(a -> a.terms().items()).orElse(List.of());
    }

    /** Returns the desks that have not signed the newest text yet. */
    public List<String> signatories(String businessKey) {
        return versions.current(CaseFiles.caseNo(businessKey)).signatures().stream()
                .filter(s -> !s.given())
                .map(Agreement.Signature::desk)
                .toList();
    }

    /** The month is over and not every party has signed, so the text becomes void (P-08). */
    public void lapse(String businessKey) {
        versions.end(versions.current(CaseFiles.caseNo(businessKey)), Agreement.Status.LAPSED);
    }
}
