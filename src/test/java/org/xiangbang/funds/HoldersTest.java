package org.xiangbang.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.SampleOrganization;
import org.xiangbang.SampleProject;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Outcome;

@AppTest
@DisplayName("Money that is not the state's")
class HoldersTest extends DisbursementWalk {
    @Autowired
    private CaseFiles files;

    @Autowired
    private RequestDraws draws;

    @Test
    @DisplayName("is own money where the organization is no charity or took it in as fees, and not a charity's")
    void isOwnMoney() {
        var caseNo = due("membership");

        said.refuses(
                "funds.channel-in-budget",
                () -> cases.approve(caseNo, "request", request(Map.of("channel", "charity"))));
        cases.approve(caseNo, "request", request(Map.of("channel", "own")));
        approved(caseNo);
        cases.approve(caseNo, "charityPayment", order());
        cases.approve(caseNo, "confirmReceipt", receipt());

        assertThat(payments.of(caseNo)).extracting(Payment::channel).containsExactly("OWN");
    }

    @Test
    @DisplayName("is no charity's money where the organization is none, though it was given")
    void isNotACharitysWithoutACharity() {
        var caseNo = due(DONATION);
        db.sql("update organizations.organization set charitable = false where number = 'S-009999'")
                .update();
        try {
            cases.approve(caseNo, "request", request(Map.of("channel", "own")));
        } finally {
            db.sql("update organizations.organization set charitable = true where number = 'S-009999'")
                    .update();
        }
    }

    @Test
    @DisplayName("of a case that began with the older model is asked for by the two channels that it knows")
    void isAskedForAsBefore() {
        var caseNo = due("membership");
        var asked = new StepInput(
                files.find(caseNo),
                caseNo + ".T1",
                DisbursementProcess.KEY,
                DisbursementProcess.REQUEST,
                Outcome.APPROVE,
                "",
                Map.of("channel", "charity", "amount", Money.parse("192000.00")),
                Set.of("channel", "amount"),
                List.of(),
                people.at("organization.finance@S-009999"),
                Desk.parse("organization.finance@S-009999"),
                Set.of());

        assertThat(draws.of(asked, new PaidParts(List.of(), Set.of())))
                .containsExactly(new PaymentRequest.Draw(1, PaymentRequest.Channel.CHARITY, Money.parse("192000.00")));
    }

    @Test
    @DisplayName("is paid by the charity that raised it in public, whoever carries the project out")
    void isPaidByTheCharityThatRaisedIt() {
        var holder = SampleOrganization.qualified(db, SampleOrganization.admitted(db));
        var caseNo = raised(holder);

        cases.approve(caseNo, "request", request(Map.of("channel", "fundraising")));
        approved(caseNo);
        assertThat(cases.waiting(caseNo)).containsExactly("charityPayment organization.finance@" + holder);
        cases.approve(caseNo, "charityPayment", order());
        cases.approve(caseNo, "confirmReceipt", receipt());

        assertThat(payments.of(caseNo)).extracting(Payment::channel).containsExactly("FUNDRAISING");
    }

    private String raised(String holder) {
        var project = SampleProject.implementing(db, SampleProject.VILLAGE, "fundraising")
                .tranche(1, "192000.00", "START");
        db.sql("""
                insert into projects.fundraising (case_no, plan, filed_on, starts_on, holder)
                values (?, '试验备案1号', date '2026-01-01', date '2026-01-11', ?)
                """).params(project.caseNo, holder).update();
        cases.start(DisbursementProcess.KEY, project.caseNo + ".T1");
        return project.caseNo;
    }
}
