package org.xiangbang.matching;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.ProcessBean;
import org.xiangbang.needs.Needs;
import org.xiangbang.shared.OfficialAct;

/** The methods that {@code processes/matching/pairing.bpmn} and the models that it calls use to ask and to record. */
@ProcessBean("pairings")
public class PairingRoute {
    private static final String SEVERAL = "several";

    private final Pairings pairings;
    private final Consents consents;
    private final Needs needs;
    private final ApplicationEventPublisher events;

    PairingRoute(Pairings pairings, Consents consents, Needs needs, ApplicationEventPublisher events) {
        this.pairings = pairings;
        this.consents = consents;
        this.needs = needs;
        this.events = events;
    }

    /** Says which desk has to answer: the organization answers an order, the village answers a claim. */
    public String answering(String key) {
        return switch (find(key).side()) {
            case ORDER -> "organization.representative@organization";
            case CLAIM -> "village.handler@village";
        };
    }

    /** Records that the other side was reminded in that process. Silence never counts as consent (P-05). */
    public void remind(String key, String process) {
        events.publishEvent(new OfficialAct(
                CaseFiles.caseNo(key),
                null,
                null,
                "remind",
                process,
                AnswerProcess.ANSWER,
                null,
                null,
                Map.of(),
                List.of(),
                "P-05"));
    }

    /** Does the same for pairings that began before the answer was a process of its own. */
    public void remind(String key) {
        remind(key, PairingProcess.KEY);
    }

    /** {@code several} when more than one project claims the same need, else {@code single}. */
    public String claimants(String key) {
        var need = find(key).need();
        return need != null && pairings.claiming(need).size() > 1 ? SEVERAL : "single";
    }

    /** {@code several} when members have to confirm, else {@code none}. */
    public String members(String key) {
        return find(key).unconfirmed().isEmpty() ? "none" : SEVERAL;
    }

    /** The desks of the members that have not confirmed. */
    public List<String> memberDesks(String key) {
        return find(key).unconfirmed().stream()
                .map(share -> "organization.representative@" + share.organization())
                .toList();
    }

    /** The county desks that have not agreed yet. */
    public List<String> confirmingDesks(String key) {
        var agreed = consents.departments(CaseFiles.caseNo(key));
        return Stream.of("agriculture", "civil-affairs")
                .filter(department -> !agreed.contains(department))
                .map(department -> department + ".reviewer@county")
                .toList();
    }

    /** Puts the pairing in force and takes the need. @throws org.xiangbang.shared.RuleBroken if another project took the need */
    public String pair(String key) {
        var pairing = find(key);
        if (pairing.need() != null) needs.take(pairing.need(), pairing.caseNo());
        pairings.status(pairing.caseNo(), Pairing.Status.PAIRED);
        events.publishEvent(new Paired(pairing.caseNo()));
        return Pairing.Status.PAIRED.word();
    }

    /** Ends a pairing that did not come about; if the answer never came, its status is lapsed. @return the word of what happened */
    public String fail(String key) {
        var pairing = find(key);
        if (pairing.status() != Pairing.Status.OPEN) return pairing.status().word();
        pairings.status(pairing.caseNo(), Pairing.Status.LAPSED);
        return Pairing.Status.LAPSED.word();
    }

    /** One side left before the pairing was in force. */
    public String left(String key) {
        pairings.status(CaseFiles.caseNo(key), Pairing.Status.LEFT);
        return Pairing.Status.LEFT.word();
    }

    private Pairing find(String key) {
        return pairings.find(CaseFiles.caseNo(key));
    }
}
