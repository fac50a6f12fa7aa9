package org.xiangbang.organizations.listing;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.organizations.AdmissionProcess;
import org.xiangbang.organizations.Listings;
import org.xiangbang.organizations.Organizations;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.Outcome;

/** What the first step of a listing, and that of its end, check and write: the second person decides on it. */
@Configuration(proxyBeanMethods = false)
class ListingSteps {

    /** A step that checks and writes only what is proposed, and nothing when it is dropped. */
    private record Proposal(Consumer<StepInput> guard, Consumer<StepInput> effect) implements StepWork {
        @Override
        public void check(StepInput in, Findings found) {
            if (in.outcome() == Outcome.APPROVE) guard.accept(in);
        }

        @Override
        public void record(StepInput in) {
            if (in.outcome() == Outcome.APPROVE) effect.accept(in);
        }
    }

    @Bean
    @StepWorkFor(process = ListingProcess.KEY, step = ListingProcess.LISTING, formerly = AdmissionProcess.KEY)
    StepWork listingWork(Organizations organizations, Listings listings) {
        return new Proposal(
                in -> organizations.find(in.caseNo()).mayBeListed().orThrow(),
                in -> listings.propose(in.caseNo(), in.text("listName"), in.date("listedOn"), in.text("ground")));
    }

    @Bean
    @StepWorkFor(process = UnlistingProcess.KEY, step = UnlistingProcess.UNLISTING, formerly = AdmissionProcess.KEY)
    StepWork unlistingWork(Organizations organizations, Listings listings) {
        return new Proposal(
                in -> organizations.find(in.caseNo()).mayLeaveTheList().orThrow(),
                in -> listings.proposeLeaving(in.caseNo(), in.date("leftOn"), in.text("ground")));
    }
}
