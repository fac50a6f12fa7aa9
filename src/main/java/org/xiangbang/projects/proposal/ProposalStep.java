package org.xiangbang.projects.proposal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.matching.Members;
import org.xiangbang.matching.Pairing;
import org.xiangbang.matching.Pairings;
import org.xiangbang.needs.Need;
import org.xiangbang.needs.Needs;
import org.xiangbang.organizations.Organizations;
import org.xiangbang.projects.lifecycle.LifecycleProcess;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Region;

/** The first step of a project, in which the organization writes down what it will do. */
@StepWorkFor(process = LifecycleProcess.KEY, step = LifecycleProcess.PROPOSE)
class ProposalStep implements StepWork {
    private final Proposals records;
    private final Pairings pairings;
    private final Members members;
    private final Needs needs;
    private final Organizations organizations;
    private final ProposedFundraising raised;
    private final OfficialClock clock;

    ProposalStep(
            Proposals records,
            Pairings pairings,
            Members members,
            Needs needs,
            Organizations organizations,
            ProposedFundraising raised,
            OfficialClock clock) {
        this.records = records;
        this.pairings = pairings;
        this.members = members;
        this.needs = needs;
        this.organizations = organizations;
        this.raised = raised;
        this.clock = clock;
    }

    @Override
    public void check(StepInput in, Findings found) {
        if (in.outcome() != Outcome.APPROVE) return;
        found.check(() -> {
            var opened = in.file().openedAt();
            var proposed = opened == null ? clock.today() : OfficialClock.day(opened);
            if (in.date("startsOn").isBefore(proposed))
                throw new FormRefused("startsOn", "projects.start-before-proposed", proposed);
        });
        Proposal.compare(in, found);
        found.check(() ->
                found.addAll(members.violations(Proposal.pairing(in), in.file().organization(), in.rows("members"))));
        places(in, found);
        raised.check(in, found);
        found.check(() -> organizations.mayPropose(in.file().organization()).orThrow());
        found.check(
                () -> need(in.text("need")).ifPresent(need -> need.mayBeTaken().orThrow("need")));
    }

    @Override
    public void record(StepInput in) {
        if (in.outcome() != Outcome.APPROVE) {
            pairings.declined(in.caseNo());
            return;
        }
        var proposal = Proposal.of(in);
        records.keep(in.file(), proposal);
        ProposedFundraising.of(in).ifPresent(fundraising -> records.raised(in.caseNo(), fundraising));
        if (pairings.seek(in.caseNo()).isEmpty())
            pairings.open(
                    in.caseNo(), proposal.need(), Pairing.Side.CLAIM, in.file().organization(), in.desk());
        pairings.arrange(in.caseNo(), proposal.pairing(), members.read(in.rows("members")));
    }

    @Override
    public Map<String, Object> prefill(String businessKey, CaseFile file) {
        return pairings.seek(file.caseNo())
                .map(Pairing::need)
                .map(number -> prefill(needs.find(number)))
                .orElse(Map.of());
    }

    /** Fills in what the need already says, so that nobody has to type it again. */
    static Map<String, Object> prefill(Need need) {
        var content = need.content();
        var values = new LinkedHashMap<String, Object>();
        values.put("title", content.title());
        values.put("need", need.caseNo());
        values.put("region", content.location().region().code());
        if (content.location().place() != null)
            values.put("place", content.location().place());
        values.put("summary", content.task());
        values.put("amount", content.financing().amount().yuan());
        values.put("households", content.beneficiaries().households());
        values.put("startsOn", content.schedule().startsOn().toString());
        values.put("endsOn", content.schedule().endsOn().toString());
        return values;
    }

    /**
     * The region of the case is the one with which it was opened. The form may state the place more exactly in words but not
     * change the code.
     */
    private void places(StepInput in, Findings found) {
        found.check(() -> {
            var here = in.file().region().code();
            if (!here.equals(in.text("region"))) throw new FormRefused("region", "projects.region-fixed", here);
        });
        found.check(() -> {
            var filed =
                    in.file().otherRegions().stream().map(Region::code).collect(Collectors.toCollection(TreeSet::new));
            if (!filed.equals(others(in)) && !pairingOrdered(in))
                throw new FormRefused("otherRegions", "projects.region-fixed", String.join(", ", filed));
        });
        found.check(() -> {
            if (Proposal.pairing(in) == Pairing.Form.ONE_TO_MANY
                    && in.file().region().level() == Region.Level.VILLAGE
                    && others(in).isEmpty()) throw new FormRefused("pairing", "projects.one-to-many-places");
        });
    }

    private boolean pairingOrdered(StepInput in) {
        return pairings.seek(in.caseNo()).isPresent();
    }

    private static Set<String> others(StepInput in) {
        return in.rows("otherRegions").stream()
                .map(row -> (String) row.get("region"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<Need> need(String number) {
        if (number == null) return Optional.empty();
        try {
            return Optional.of(needs.find(number));
        } catch (NotFound unknown) {
            throw new FormRefused("need", "projects.need-unknown", number);
        }
    }
}
