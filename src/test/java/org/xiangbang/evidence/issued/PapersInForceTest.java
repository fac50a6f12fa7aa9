package org.xiangbang.evidence.issued;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.Said;
import org.xiangbang.engine.moves.Recall;
import org.xiangbang.engine.moves.ReturnTo;
import org.xiangbang.projects.ProjectForms;
import org.xiangbang.projects.lifecycle.ProjectWalk;
import org.xiangbang.projects.proposal.Matchmaking;
import org.xiangbang.projects.proposal.ProposalForms;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("A paper that says what holds")
class PapersInForceTest {
    private static final String HANDLER = "agriculture.handler@513228";
    private static final String REVIEWER = "agriculture.reviewer@513228";
    private static final Map<String, Object> NONE = Map.of();

    @LocalServerPort
    private int port;

    @Autowired
    private Matchmaking matchmaking;

    @Autowired
    private ProjectWalk walk;

    @Autowired
    private CaseDriver cases;

    @Autowired
    private Recall recall;

    @Autowired
    private ReturnTo returns;

    @Autowired
    private ObjectMapper json;

    private String project;

    @BeforeEach
    void aProject() {
        project = matchmaking.proposed("S-000001", ProposalForms.herbs());
    }

    @Test
    @DisplayName(
            "of the acceptance is not issued once an objection has overturned the result, until there is a new one")
    void resultIsOverturned() {
        walk.upTo(project, "postResult");
        assertThat(offered(REVIEWER)).contains("acceptance");
        var verified = overturned();

        assertThat(offered(REVIEWER)).doesNotContain("acceptance");
        ended(
                REVIEWER,
                "acceptance",
                "“项目验收单”",
                "的“核实异议”已经使它失效",
                "“Acceptance sheet” states",
                "“Examine the objection”");

        recall.takeBack(verified, "", cases.official("agriculture.chief@513228"));
        assertThat(offered(REVIEWER)).as("the finding was taken back").contains("acceptance");
        cases.complete(project, "verifyObjection", "reject", Map.of("finding", "确有缺株"));
        assertThat(offered(REVIEWER)).doesNotContain("acceptance");

        walk.upTo(project, "postResult");
        assertThat(offered(REVIEWER)).as("there is a new result").contains("acceptance");
    }

    @Test
    @DisplayName(
            "of the acceptance was issued before the result was overturned, and is issued anew for the new result only")
    void isIssuedForEachResult() {
        ChineseFont.orSkip();
        walk.upTo(project, "postResult");
        assertThat(asks(REVIEWER, "acceptance")).isEqualTo(201);
        overturned();
        ended(REVIEWER, "acceptance", "已经使它失效", "", "has ended it", "");

        walk.upTo(project, "postResult");
        assertThat(asks(REVIEWER, "acceptance")).isEqualTo(201);
        assertThat(asks(REVIEWER, "acceptance")).isEqualTo(422);
    }

    @Test
    @DisplayName(
            "of the acceptance is not issued once the township checks again, because it would state other quantities")
    void isCheckedAgain() {
        walk.upTo(project, "finalCheck");
        cases.complete(project, "finalCheck", "return", judged());
        assertThat(offered(REVIEWER)).as("the work is to be rectified").contains("acceptance");
        cases.approve(project, "rectify", Map.of("measures", "补种", "proofs", CaseDriver.PAPER));
        var open = cases.open(project, "finalCheck");
        returns.back(
                open.taskId(),
                new ReturnTo.Request("townshipCheck", "请重新核实", false, false),
                cases.official(open.desk()));
        assertThat(offered(REVIEWER)).contains("acceptance");

        walk.next(project, "townshipCheck");

        assertThat(offered(REVIEWER)).doesNotContain("acceptance");
        ended(REVIEWER, "acceptance", "“乡镇复验”", "失效", "", "has ended it");
    }

    private static Map<String, Object> judged() {
        var judged = new HashMap<>(ProjectForms.judged());
        judged.put("rectifyBy", "2099-12-31");
        return judged;
    }

    /** Gives the step in which the objection was found to be right. */
    private String overturned() {
        walk.upTo(project, "resultNotice");
        cases.complete(project, "resultNotice", "return", Map.of("objector", "村民", "objection", "缺株"));
        var verified = cases.open(project, "verifyObjection").taskId();
        cases.complete(project, "verifyObjection", "reject", Map.of("finding", "确有缺株"));
        return verified;
    }

    @Test
    @DisplayName(
            "such as reply and agreement is not issued once the termination was decided; what was approved still is")
    void projectIsTerminated() {
        walk.upTo(project, "signAgreement");
        assertThat(offered(HANDLER)).contains("reply", "agreement", "approval");
        walk.raise(project, "terminate", HANDLER);
        cases.approve(project, "askTermination", Map.of("reason", "不再需要", "doneSoFar", "尚未开工"));
        assertThat(offered(HANDLER)).as("it is only asked for").contains("reply", "agreement");

        cases.approve(project, "decideTermination", NONE);

        assertThat(offered(HANDLER)).contains("approval").doesNotContain("reply", "agreement");
        for (var kind : List.of("reply", "agreement"))
            ended(HANDLER, kind, "“决定终止”", "已经使它失效", "“Decide on the termination”", "has ended it");
    }

    @Test
    @DisplayName("such as reply and agreement is not issued once the project is withdrawn")
    void projectIsWithdrawn() {
        walk.upTo(project, "signAgreement");
        walk.raise(project, "withdraw", "organization.handler@S-000001");
        cases.complete(project, "withdrawProposal", "withdraw", Map.of());

        for (var kind : List.of("reply", "agreement")) ended(HANDLER, kind, "“确认撤销”", "失效", "", "has ended it");
    }

    @Test
    @DisplayName("such as the agreement is not issued once the month for signing it has passed")
    void agreementLapses() {
        walk.upTo(project, "signAgreement");
        cases.fire(project, "signingLapsed");

        ended(HANDLER, "agreement", "“一个月未签齐”", "失效", "", "has ended it");
    }

    @Test
    @DisplayName("such as the reply is not issued once a change of the plan was approved without a new one")
    void planIsChanged() {
        walk.upTo(project, "reportProgress");
        assertThat(offered(HANDLER)).contains("reply");
        walk.raise(project, "change", "organization.handler@S-000001");
        cases.approve(
                project,
                "askChange",
                Map.of("subject", "place", "description", "换地块", "affected", "100.00", "newPlace", "二组"));
        assertThat(offered(HANDLER)).contains("reply");

        cases.approve(project, "decideChange", NONE);

        assertThat(offered(HANDLER)).contains("agreement").doesNotContain("reply");
        ended(HANDLER, "reply", "“审定变更”", "失效", "", "has ended it");
    }

    @Test
    @DisplayName("of a payment is not issued once the payer sent it back, until it is approved again")
    void paymentIsSentBack() {
        walk.upTo(project, "charityPayment");
        assertThat(offered(REVIEWER)).contains("disbursement");

        cases.complete(project, "charityPayment", "back", NONE);
        assertThat(offered(REVIEWER)).doesNotContain("disbursement");
        ended(REVIEWER, "disbursement", "“社会组织支付”", "失效", "", "has ended it");

        walk.upTo(project, "charityPayment");
        assertThat(offered(REVIEWER)).contains("disbursement");
    }

    @Test
    @DisplayName("of a payment is not issued once it failed for the second time, because its approval has lapsed")
    void paymentFails() {
        walk.upTo(project, "confirmReceipt");
        cases.complete(project, "confirmReceipt", "return", NONE);
        assertThat(offered(REVIEWER)).as("it is paid once more").contains("disbursement");
        walk.upTo(project, "confirmReceipt");
        cases.complete(project, "confirmReceipt", "return", NONE);

        assertThat(cases.waits(project, "request")).isTrue();
        assertThat(offered(REVIEWER)).doesNotContain("disbursement");
        ended(REVIEWER, "disbursement", "“到账确认”", "失效", "", "has ended it");
        walk.upTo(project, "charityPayment");
        assertThat(offered(REVIEWER)).contains("disbursement");
    }

    private List<String> offered(String login) {
        try {
            var answer = new Caller(port, login).get("/api/v1/cases/" + project + "/papers");
            return json.convertValue(
                    json.readTree(answer.body()).get("offered"),
                    json.getTypeFactory().constructCollectionType(List.class, String.class));
        } catch (Exception unread) {
            throw new AssertionError(unread);
        }
    }

    private int asks(String login, String kind) {
        return asks(login, kind, "zh-CN").statusCode();
    }

    private HttpResponse<String> asks(String login, String kind, String language) {
        try {
            return new Caller(port, login)
                    .post(
                            "/api/v1/cases/" + project + "/papers",
                            "{\"kind\":\"" + kind + "\"}",
                            "Accept-Language",
                            language);
        } catch (Exception unasked) {
            throw new AssertionError(unasked);
        }
    }

    private void ended(String login, String kind, String zh, String more, String en, String moreEn) {
        Said.answers("papers.ended", 422, language -> asks(login, kind, language), zh, en);
        Said.answers("papers.ended", 422, language -> asks(login, kind, language), more, moreEn);
    }
}
