package org.xiangbang.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangbang.organizations.SignUpForms.foundation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.FormerModels;
import org.xiangbang.engine.moves.SidePath;
import org.xiangbang.organizations.Organization.Status;
import org.xiangbang.organizations.listing.ListingProcess;
import org.xiangbang.organizations.listing.UnlistingProcess;

@AppTest
@DisplayName("An organization that signed up before the admission was divided")
class FormerAdmissionTest extends AdmissionCases {
    @Autowired
    private FormerModels former;

    private String begun(Supplier<String> begin) {
        var begun = new ArrayList<String>();
        former.during(AdmissionProcess.KEY, () -> begun.add(begin.get()));
        return begun.get(0);
    }

    private String process(String number, String step) {
        return walk.open(number, step).offered().process();
    }

    private List<String> processes(String number, String event) {
        return workflow.raisable(number, walk.official(HANDLER)).stream()
                .filter(path -> path.event().equals(event))
                .map(SidePath::process)
                .toList();
    }

    private void raise(String number, String event) {
        workflow.raise(number, event, walk.official(HANDLER));
    }

    @Test
    @DisplayName("is canceled on its own side path, whether that was begun before or is begun now")
    void isCanceled() {
        var asked = begun(() -> {
            var number = filed(foundation());
            workflow.raise(number, WithdrawalProcess.RAISE, applicant);
            return number;
        });
        var later = begun(() -> filed(foundation()));

        assertThat(process(asked, "withdrawConfirm")).isEqualTo(AdmissionProcess.KEY);
        walk.complete(asked, "withdrawConfirm", "withdraw", NONE, applicant);
        cancellation.cancel(later, "不再报名", applicant);

        for (var number : List.of(asked, later)) {
            assertThat(organizations.find(number).status()).isEqualTo(Status.WITHDRAWN);
            assertThat(walk.running(number)).isFalse();
        }
    }

    @ParameterizedTest(name = "at {0}")
    @ValueSource(strings = {"listing", "listingDecision"})
    @DisplayName("gets on a list on its own side path, which is not offered a second time beside it")
    void isListed(String step) {
        var number = begun(() -> {
            var admitted = admitted();
            raise(admitted, ListingProcess.RAISE);
            if (step.equals("listingDecision")) walk.approve(admitted, "listing", LISTED);
            return admitted;
        });

        assertThat(process(number, step)).isEqualTo(AdmissionProcess.KEY);
        assertThat(processes(number, ListingProcess.RAISE)).containsExactly(AdmissionProcess.KEY);
        if (step.equals("listing")) walk.approve(number, "listing", LISTED);
        walk.approve(number, "listingDecision", NONE);

        assertThat(organizations.find(number).status()).isEqualTo(Status.LISTED);
    }

    @ParameterizedTest(name = "at {0}")
    @ValueSource(strings = {"unlisting", "unlistingDecision"})
    @DisplayName("leaves the list on its own side path, and is checked again there when the year is over")
    void leavesTheList(String step) {
        var number = begun(() -> {
            var listed = admitted();
            raise(listed, ListingProcess.RAISE);
            walk.approve(listed, "listing", LISTED);
            walk.approve(listed, "listingDecision", NONE);
            raise(listed, UnlistingProcess.RAISE);
            if (step.equals("unlistingDecision")) walk.approve(listed, "unlisting", UNLISTED);
            return listed;
        });

        assertThat(process(number, step)).isEqualTo(AdmissionProcess.KEY);
        assertThat(processes(number, UnlistingProcess.RAISE)).containsExactly(AdmissionProcess.KEY);
        if (step.equals("unlisting")) walk.approve(number, "unlisting", UNLISTED);
        walk.approve(number, "unlistingDecision", NONE);
        assertThat(organizations.find(number).status()).isEqualTo(Status.ADMITTED);

        walk.fire(number, "annualCheckDue");
        walk.approve(
                number,
                "annualReport",
                annual(organizations.find(number).standing().annualCheckYear() + 1, "failed"));
        walk.complete(number, "firstReview", "reject", NONE);
        assertThat(walk.running(number)).isFalse();
    }
}
