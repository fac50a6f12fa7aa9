package org.xiangbang.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.engine.step.OpenSteps;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

/**
 * Who else is asked about a pairing, so that a person who answers for one side knows to whom else they answer (mechanisms I6): the
 * parties of the pairing itself, and other projects for the same need that the reader may see.
 */
@Component
class PairingParties {
    /** An order is answered by a plan first. */
    private static final String PLANNING = "projects-lifecycle";

    private final Pairings pairings;
    private final Consents consents;
    private final OpenSteps open;
    private final CaseFiles cases;
    private final VisibleCases visible;

    PairingParties(Pairings pairings, Consents consents, OpenSteps open, CaseFiles cases, VisibleCases visible) {
        this.pairings = pairings;
        this.consents = consents;
        this.open = open;
        this.cases = cases;
        this.visible = visible;
    }

    /** What a party has done so far. */
    enum State {
        ASKED_FIRST,
        WAITING,
        AGREED
    }

    /**
     * @param desk the id of its desk
     * @param on null unless the day is known on which it agreed
     * @param asked when the pairing was asked for, by the party that asked first; null for the others
     */
    record Party(String desk, State state, LocalDate on, Instant asked) {

        /** When it did what is said of it, by which its desk is named; null while it waits. */
        public Instant then() {
            return on == null ? asked : on.atStartOfDay(OfficialClock.ZONE).toInstant();
        }
    }

    /** Another project for the same need. */
    record Other(
            String caseNo,
            String title,
            String organization,
            String organizationName,
            Pairing.Side side,
            Pairing.Status status) {}

    /** @param others only those that the reader may see */
    record Told(List<Party> parties, List<Other> others) {}

    /** @throws org.xiangbang.shared.NotFound if there is no such case, none that {@code by} may see, or none with a pairing */
    @Transactional(readOnly = true)
    public Told of(String caseNo, Official by) {
        var file = visible.find(caseNo, by);
        var pairing = pairings.find(caseNo);
        return new Told(parties(file, pairing), others(pairing, by));
    }

    private List<Party> parties(CaseFile file, Pairing pairing) {
        var all = new ArrayList<Party>();
        all.add(new Party(pairing.askedBy(), State.ASKED_FIRST, null, file.openedAt()));
        pairing.shares().stream()
                .filter(share -> share.confirmed() && !share.organization().equals(pairing.organization()))
                .map(share -> new Party(
                        "organization.representative@" + share.organization(), State.AGREED, share.confirmedOn(), null))
                .forEach(all::add);
        var county = file.region().at(Region.Level.COUNTY).orElse(file.region());
        consents.departments(file.caseNo()).stream()
                .map(department -> new Party(department + ".reviewer@" + county, State.AGREED, null, null))
                .forEach(all::add);
        open.of(file.caseNo()).stream()
                .filter(step -> asks(step.offered().process()))
                .map(step -> new Party(step.desk().id(), State.WAITING, null, null))
                .forEach(all::add);
        return all;
    }

    /** Is it a process in which somebody is asked about a pairing? */
    private static boolean asks(String process) {
        return PairingProcess.WITH_PARTS.contains(process) || process.equals(PLANNING);
    }

    private List<Other> others(Pairing pairing, Official by) {
        if (pairing.need() == null) return List.of();
        var claiming = pairings.claiming(pairing.need()).stream()
                .filter(project -> !project.equals(pairing.caseNo()))
                .toList();
        var titles = visible.titles(claiming, by);
        return claiming.stream()
                .flatMap(project -> Stream.ofNullable(titles.get(project)).map(title -> other(project, title)))
                .toList();
    }

    private Other other(String caseNo, String title) {
        var pairing = pairings.find(caseNo);
        return new Other(
                caseNo,
                title,
                pairing.organization(),
                cases.organizationName(pairing.organization()),
                pairing.side(),
                pairing.status());
    }
}
