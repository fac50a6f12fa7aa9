package org.xiangbang.organizations.merger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.cases.CasePlaces;
import org.xiangbang.engine.succession.StepDesks;
import org.xiangbang.organizations.deregistration.Departure;
import org.xiangbang.shared.OfficialAct;

/** The open cases of an organization that is merged go on with the absorbing one. */
@Component
class MergedCases {
    private final CaseFiles cases;
    private final CasePlaces places;
    private final StepDesks desks;
    private final ApplicationEventPublisher acts;

    MergedCases(CaseFiles cases, CasePlaces places, StepDesks desks, ApplicationEventPublisher acts) {
        this.cases = cases;
        this.places = places;
        this.desks = desks;
        this.acts = acts;
    }

    void move(Departure departure) {
        var open = new TreeSet<>(places.of(departure.organization()));
        open.addAll(desks.cases(departure.organization()));
        open.remove(departure.organization());
        for (var caseNo : open) {
            cases.lock(caseNo);
            desks.move(caseNo, departure.organization(), departure.absorbedBy());
            cases.succeed(caseNo, departure.organization(), departure.absorbedBy());
            acts.publishEvent(act(caseNo, departure));
        }
    }

    private OfficialAct act(String caseNo, Departure departure) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("mergedOrganization", named(departure.organization()));
        facts.put("absorbingOrganization", named(departure.absorbedBy()));
        facts.put("mergedOn", departure.leftOn().toString());
        return new OfficialAct(caseNo, null, null, "absorb", null, null, null, null, facts, List.of(), null);
    }

    private String named(String organization) {
        return cases.organizationName(organization) + " " + organization;
    }
}
