package org.xiangbang.projects.proposal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.organizations.Organization;
import org.xiangbang.organizations.Organizations;
import org.xiangbang.projects.BudgetLine;
import org.xiangbang.projects.Fundraising;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;

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

    /** Notes everything that is missing or wrong. */
    void check(StepInput in, Findings found) {
        if (!in.asks("fundraisingPlan")) return;
        found.value(() -> wanted(in)).ifPresent(wanted -> {
            for (var field : FIELDS) found.check(() -> given(in, field, wanted));
            if (wanted) of(in, found);
        });
    }

    private static void given(StepInput in, String field, boolean wanted) {
        if (in.has(field) != wanted)
            throw new FormRefused(field, wanted ? "projects.fundraising-missing" : "projects.no-fundraising-line");
    }

    private void of(StepInput in, Findings found) {
        found.check(() -> {
            if (!FIELDS.stream().allMatch(in::has)) return;
            var given = of(in).orElseThrow();
            if (!given.filedInTime())
                throw new FormRefused("planFiledOn", "projects.plan-filed-late", given.filedOn(), given.startsOn());
        });
        found.check(() -> {
            var holder = organizations.seek(holder(in));
            if (holder.filter(ProposedFundraising::qualified).isEmpty())
                throw new FormRefused(
                        "fundraiser",
                        "projects.fundraiser-not-qualified",
                        holder.map(Organization::name).orElse(holder(in)));
        });
        found.check(() -> {
            if (!holder(in).equals(in.file().organization())
                    && in.list("partnerAgreement").isEmpty())
                throw new FormRefused("partnerAgreement", "projects.partner-agreement-missing");
        });
    }

    private static boolean qualified(Organization organization) {
        return organization.status() == Organization.Status.ADMITTED
                && organization.registration().charitable()
                && organization.registration().fundraising();
    }
}
