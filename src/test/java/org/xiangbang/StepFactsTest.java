package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
@DisplayName("Every step of a need and of its project shows what it decides on, on its page and in the interface")
@Tag("life")
class StepFactsTest {
    private static final String ASKED = "640000.00";
    private static final String FIRST = "192000.00";

    @LocalServerPort
    private int port;

    @Autowired
    private StepsInProcess inProcess;

    private final Map<String, Visitor> readers = new HashMap<>();
    private final Map<String, ShownFacts> seen = new LinkedHashMap<>();

    @Test
    @DisplayName("with the values of the records")
    void ofTheWholeWay() {
        var client = new Client(port);
        var steps = new StepsOverHttp(client, inProcess::waiting);
        var need = LifecycleTest.opened(client, LifecycleTest.VILLAGE, "/needs", client.example("/needs"));
        new Journey(client, steps, LifecycleTest.known()).drive(need, "published", new Looking());
        theNeed();

        var organization = LifecycleTest.number(client, "中国交通运输协会");
        var proposal = new HashMap<>(client.example("/projects"));
        var proposer = "organization.handler@" + organization;
        proposal.put("need", need);
        proposal.put("attachments", List.of(client.paper(proposer)));
        var project = LifecycleTest.opened(client, proposer, "/projects", proposal);
        new Journey(client, steps, LifecycleTest.known()).drive(project, "closed", new Looking());
        thePairing(need, organization);
        theApproval();
        theAgreement(organization);
        theWork();
        thePayment();
        theAcceptance();
        theClosing();
    }

    /** Reads the facts of each step before it is done for the first time, and compares page and interface. */
    private final class Looking implements Journey.Watcher {
        @Override
        public void before(Journey.Ready ready) {
            if (seen.containsKey(ready.step())) return;
            var reader = readers.computeIfAbsent(ready.login(), login -> new Visitor(port, login).signIn());
            var facts = ShownFacts.of(ready.task());
            facts.areOn(reader.page("/tasks/" + ready.id()).body());
            if (facts.ids().contains("submitted"))
                assertThat(facts.rows("submitted", "submitted")).isNotEmpty();
            seen.put(ready.process() + "." + ready.step(), facts);
            seen.put(ready.step(), facts);
        }
    }

    private ShownFacts at(String step) {
        return seen.get(step);
    }

    private void theNeed() {
        var review = at("townshipReview");
        assertThat(review.value("need", "place")).isEqualTo(LifecycleTest.PLACE);
        assertThat(review.value("need", "households")).isEqualTo("198");
        assertThat(review.value("need", "people")).isEqualTo("544");
        assertThat(review.value("need-funds", "amount")).isEqualTo(ASKED);
        assertThat(review.rows("need-funds", "funding"))
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("donation", ASKED));
        assertThat(at("townshipDecision").rows("earlier", "earlier"))
                .first()
                .satisfies(row -> assertThat(row).startsWith("townshipReview", "township.handler@513228100"));
        assertThat(at("countyDecision").rows("need-scores", "scores"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).contains("approve"));
        assertThat(at("countyDecision").rows("earlier", "earlier"))
                .first()
                .satisfies(row -> assertThat(row).startsWith("countyReview"));
    }

    private void thePairing(String need, String organization) {
        var answer = at("answer");
        assertThat(answer.ids()).containsExactly("answered-need", "plan", "budget", "pairing", "verification");
        assertThat(answer.value("answered-need", "needCase")).isEqualTo(need);
        assertThat(answer.value("answered-need", "amount")).isEqualTo(ASKED);
        assertThat(answer.value("pairing", "organizationName")).isEqualTo(organization);
        assertThat(answer.value("pairing", "form")).isEqualTo("one-to-one");
        assertThat(answer.value("verification", "status")).isEqualTo("admitted");
        assertThat(at("confirmPairing").rows("claims", "parties")).isNotEmpty();
    }

    private void theApproval() {
        var decide = at("projects-approval.decide");
        assertThat(decide.value("budget", "asked")).isEqualTo(ASKED);
        assertThat(decide.rows("budget", "budgetLines")).containsExactly(List.of("donation", ASKED, "种苗、整地、技术指导"));
        assertThat(decide.value("plan", "place")).isEqualTo(LifecycleTest.PLACE);
        assertThat(decide.value("plan", "households")).isEqualTo("198");
        assertThat(decide.value("plan", "endsOn")).isEqualTo("2027-10-31");
        assertThat(decide.value("verification", "onList")).isEqualTo("none");
        assertThat(decide.value("approval", "asked")).isEqualTo(ASKED);
        assertThat(decide.rows("approval", "opinions"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(1)).isEqualTo("approve"));
        assertThat(decide.rows("earlier", "earlier"))
                .extracting(row -> row.get(0))
                .contains("acceptApplication", "departmentReview");
        assertThat(decide.rows("papers", "papersByStep"))
                .extracting(row -> row.get(0))
                .contains("propose");
        assertThat(decide.rows("change", "changes")).isEmpty();
        assertThat(at("issueReply").value("approval", "approved")).isEqualTo(ASKED);
    }

    private void theAgreement(String organization) {
        var sign = at("signAgreement");
        assertThat(sign.value("agreement", "agreementAmount")).isEqualTo(ASKED);
        assertThat(sign.rows("agreement", "signatures"))
                .extracting(row -> row.get(0))
                .anySatisfy(desk -> assertThat(desk).endsWith("@" + organization));
        assertThat(sign.rows("agreement", "tranches")).first().isEqualTo(List.of("1", FIRST, "start"));
        assertThat(sign.rows("agreement", "tasks")).containsExactly(List.of("藏白菊种植", "198", "户"));
        assertThat(at("draftAgreement").rows("milestones", "milestones"))
                .containsExactly(List.of("完成种植", "2027-05-31"));
    }

    private void theWork() {
        var check = at("checkProgress");
        assertThat(check.value("progress", "spentReported")).isEqualTo("100000.00");
        assertThat(check.value("progress", "reportState")).isEqualTo("reported");
        assertThat(check.rows("progress", "quantities")).containsExactly(List.of("藏白菊种植", "198", "198", "户"));
        assertThat(at("confirmStart").value("submitted", "step")).isEqualTo("startWork");
        assertThat(at("confirmStart").rows("submitted", "submitted")).isNotEmpty();
    }

    private void thePayment() {
        var pay = at("charityPayment");
        assertThat(pay.value("payment", "tranche")).isEqualTo("1");
        assertThat(pay.lines("payment"))
                .startsWith("partAmount " + FIRST, "partChannel CHARITY", "partSource donation");
        assertThat(pay.value("payment", "amountAsked")).isEqualTo(FIRST);
        assertThat(pay.value("payment", "payee")).isNotEmpty();
        assertThat(pay.value("payment", "account")).matches("[0-9]{6,34}");
        assertThat(pay.value("payment", "standing")).isEqualTo("registered");
        assertThat(pay.rows("payment", "draws")).containsExactly(List.of("donation", FIRST, ASKED));
        assertThat(pay.rows("earlier", "earlier"))
                .extracting(row -> row.get(0))
                .containsExactly("approvePayment", "financeReview", "businessReview", "verifyProgress");
        assertThat(at("businessReview").rows("papers", "papersByStep"))
                .extracting(row -> row.get(0))
                .contains("request");
        assertThat(at("confirmReceipt").rows("payment", "payments"))
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("CHARITY", FIRST, "RELEASED"));
        assertThat(at("selfCheck").rows("progress", "quantities")).isNotEmpty();
    }

    private void theAcceptance() {
        var check = at("finalCheck");
        assertThat(check.rows("acceptance", "items"))
                .containsExactly(List.of("藏白菊种植", "198", "198", "198", "户", "现场照片"));
        assertThat(check.rows("acceptance", "checks"))
                .extracting(row -> row.get(0) + " " + row.get(1))
                .containsExactly("VILLAGE APPROVE", "TOWNSHIP APPROVE");
        assertThat(check.value("money", "agreed")).isEqualTo(ASKED);
        assertThat(at("explainDates").rows("dates", "dates"))
                .extracting(row -> row.get(0))
                .contains("AGREED_START", "ASKED");
    }

    private void theClosing() {
        var judge = at("departmentEvaluation");
        assertThat(judge.rows("targets", "targetsReached"))
                .extracting(row -> row.get(0) + " " + row.get(1))
                .contains("households 198", "people 544");
        assertThat(judge.value("closing", "paid")).isEqualTo(at("closingReport").value("money", "paid"));
        assertThat(judge.value("closing", "spentFinally")).isEqualTo("100000.00");
        assertThat(judge.value("closing", "spentVerified")).isEqualTo("100000.00");
        assertThat(judge.value("closing", "ownScore")).isNotNull();
        assertThat(judge.value("money", "approved")).isEqualTo(ASKED);
        assertThat(at("archive").rows("all-papers", "papersByStep"))
                .extracting(row -> row.get(0))
                .contains("propose", "postAgreement", "selfCheck");
    }
}
