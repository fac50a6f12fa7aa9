package org.xiangbang.engine.succession;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.NamedRegion;
import org.xiangbang.access.divisions.Succession;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.cases.CasePlaces;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.OfficialAct;
import org.xiangbang.shared.Region;

/**
 * Puts a successor in the place of a division that has ended, in one case: where it is, at which desks its steps wait, which desks
 * its model remembers. Clocks and timers run on. One transaction holds all of it, under the case's lock.
 */
@Service
class CaseSuccession {
    private final CaseFiles cases;
    private final CasePlaces places;
    private final StepDesks desks;
    private final ApplicationEventPublisher acts;

    CaseSuccession(CaseFiles cases, CasePlaces places, StepDesks desks, ApplicationEventPublisher acts) {
        this.cases = cases;
        this.places = places;
        this.desks = desks;
        this.acts = acts;
    }

    /**
     * Moves the case to the one of several successors that an administrator chose, whether or not anything of it waits just now.
     *
     * @return false if one was chosen before
     */
    @Transactional
    boolean choose(String caseNo, Succession split, NamedRegion heir, Official by) {
        var file = cases.lock(caseNo);
        var from = split.division().region();
        if (!places.choose(caseNo, from, heir.region())) return false;
        desks.move(caseNo, from.code(), heir.code());
        succeed(file, split, heir, by);
        return true;
    }

    /**
     * Moves the case to the only successor.
     *
     * @return whether anything of the case was still at the former division
     */
    @Transactional
    boolean move(String caseNo, Succession succession) {
        var from = succession.division().region();
        var heir = succession.heirs().get(0);
        var file = cases.lock(caseNo);
        var moved = desks.move(file.caseNo(), from.code(), heir.code());
        if (!moved && !placed(file, from)) return false;
        succeed(file, succession, heir, null);
        return true;
    }

    private void succeed(CaseFile file, Succession succession, NamedRegion heir, Official by) {
        cases.succeed(file.caseNo(), succession.code(), heir.code());
        acts.publishEvent(act(file, succession, heir, by));
    }

    private static boolean placed(CaseFile file, Region from) {
        return file.closedAt() == null
                && (file.region().equals(from)
                        || file.otherRegions().contains(from)
                        || file.applicant().region().equals(from.code()));
    }

    private static OfficialAct act(CaseFile file, Succession succession, NamedRegion heir, Official by) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("formerDivision", written(succession.division()));
        facts.put("newDivision", written(heir));
        facts.put("divisionEnded", succession.until().toString());
        facts.put("divisionEndedBy", succession.enteredBy());
        return new OfficialAct(file.caseNo(), by, null, "succeed", null, null, null, null, facts, List.of(), null);
    }

    private static String written(NamedRegion place) {
        return place.name() + " " + place.code();
    }
}
