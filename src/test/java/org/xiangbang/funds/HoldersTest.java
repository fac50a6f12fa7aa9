package org.xiangbang.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.AppTest;
import org.xiangbang.SampleOrganization;
import org.xiangbang.SampleProject;

@AppTest
@DisplayName("Money that is not the state's")
class HoldersTest extends DisbursementWalk {
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
