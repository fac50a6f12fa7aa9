package org.xiangbang.projects.agreement;

import java.util.List;
import java.util.Optional;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.ProcessBean;
import org.xiangbang.projects.agreement.AgreementTerms.Item;

/** Agreements: what the agreement model asks, and what other modules read of them. */
@ProcessBean("agreements")
public class Agreements {
    private final AgreementVersions versions;

    Agreements(AgreementVersions versions) {
        this.versions = versions;
    }

    /** The newest version, filed or not; empty before the first draft. */
    public Optional<Agreement> of(String caseNo) {
        return versions.newest(caseNo);
    }

    /** The version that binds: filed last, before the first filing the newest; empty before the first draft. */
    public Optional<Agreement> inForce(String caseNo) {
        return versions.inForce(caseNo);
    }

    /** The tasks that were agreed on, in the order of the text; none before the first draft. */
    public List<Item> items(String caseNo) {
        return versions.inForce(caseNo).map(a -> a.terms().items()).orElse(List.of());
    }

    /** The desks that have not signed the newest text yet. */
    public List<String> signatories(String businessKey) {
        return versions.current(CaseFiles.caseNo(businessKey)).signatures().stream()
                .filter(s -> !s.given())
                .map(Agreement.Signature::desk)
                .toList();
    }

    /** The month is over and somebody has not signed: the text is void (P-08). */
    public void lapse(String businessKey) {
        versions.end(versions.current(CaseFiles.caseNo(businessKey)), Agreement.Status.LAPSED);
    }
}
