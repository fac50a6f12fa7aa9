package org.xiangbang.projects.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.organizations.Organization;
import org.xiangbang.organizations.Organizations;
import org.xiangbang.projects.BudgetLine;
import org.xiangbang.projects.Fundraising;
import org.xiangbang.shared.Violation;

/**
 * What a proposal says of the public fundraising from which its money comes. Such money is held by a charity with the qualification
 * for it, whose plan was filed in time; an organization without the qualification has an agreement with that charity (Charity Law
 * art. 26; 民政部令第74号 art. 11, 18).
 */
@Component
class ProposedFundraising {
    private static final List<String> FIELDS = List.of("fundraisingPlan", "planFiledOn", "fundraisingFrom");

    private final Organizations organizations;

    ProposedFundraising(Organizations organizations) {
        this.organizations = organizations;
    }

    /** Returns the fundraising; empty if no line of the budget is of one. Only to be called if there are no violations. */
    static Optional<Fundraising> of(StepInput in) {
        return in.asks("fundraisingPlan") && wanted(in)
                ? Optional.of(new Fundraising(
                        in.text("fundraisingPlan"), in.date("planFiledOn"), in.date("fundraisingFrom"), holder(in)))
                : Optional.empty();
    }

    private static boolean wanted(StepInput in) {
        return Proposal.budget(in.rows("budget")).stream()
                .map(BudgetLine::source)
                .anyMatch("fundraising"::equals);
    }

    private static String holder(StepInput in) {
        return in.has("fundraiser") ? in.text("fundraiser") : in.file().organization();
    }

    /** Returns everything that is missing or wrong. */
    List<Violation> violations(StepInput in) {
        if (!in.asks("fundraisingPlan")) return List.of();
        var given = FIELDS.stream().filter(in::has).toList();
        if (!wanted(in))
            return given.stream()
                    .map(field -> new Violation(field, "projects.no-fundraising-line"))
                    .toList();
        var wrong = new ArrayList<Violation>();
        for (var field : FIELDS)
            if (!given.contains(field)) wrong.add(new Violation(field, "projects.fundraising-missing"));
        if (given.equals(FIELDS))
            of(in).filter(fundraising -> !fundraising.filedInTime())
                    .map(late ->
                            new Violation("planFiledOn", "projects.plan-filed-late", late.filedOn(), late.startsOn()))
                    .ifPresent(wrong::add);
        wrong.addAll(holderOf(in));
        return wrong;
    }

    private List<Violation> holderOf(StepInput in) {
        var wrong = new ArrayList<Violation>();
        var holder = organizations.seek(holder(in));
        if (holder.filter(ProposedFundraising::qualified).isEmpty())
            wrong.add(new Violation(
                    "fundraiser",
                    "projects.fundraiser-not-qualified",
                    holder.map(Organization::name).orElse(holder(in))));
        if (!holder(in).equals(in.file().organization())
                && in.list("partnerAgreement").isEmpty())
            wrong.add(new Violation("partnerAgreement", "projects.partner-agreement-missing"));
        return wrong;
    }

    private static boolean qualified(Organization organization) {
        return organization.status() == Organization.Status.ADMITTED
                && organization.registration().charitable()
                && organization.registration().fundraising();
    }
}
