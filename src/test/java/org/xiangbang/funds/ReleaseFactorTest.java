package org.xiangbang.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Proofs;
import org.xiangbang.Visitor;

@AppTest
@DisplayName("The release of a payment")
class ReleaseFactorTest extends DisbursementWalk {
    private static final String RELEASE = "releasePayment";
    private static final String CHIEF = "finance.chief@513228";
    private static final String HEADER = "Xiangbang-Second-Factor";
    private static final String APPROVE = "{\"outcome\":\"approve\",\"opinion\":\"账号已核对\"}";
    private static final Pattern SHOWN = Pattern.compile("演示：您现在的动态口令是 (\\d{6})");

    @LocalServerPort
    private int port;

    @Autowired
    private Proofs codes;

    @Test
    @DisplayName("is refused by the interface without a second factor, by a problem type of its own, and done with one")
    void byTheInterface() {
        var chief = new Visitor(port, CHIEF);
        var caseNo = toRelease();

        var without = chief.send(complete(caseNo), APPROVE);
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body())
                .contains("\"type\":\"urn:problem-type:xiangbang:second-factor\"", "\"code\":\"access.factor-needed\"");
        var wrong = chief.sendWith(complete(caseNo), APPROVE, HEADER, "not a code");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body()).contains("\"code\":\"access.factor-wrong\"");
        assertThat(cases.waits(caseNo, RELEASE)).isTrue();

        var code = codes.code(CHIEF);
        assertThat(chief.sendWith(complete(caseNo), APPROVE, HEADER, code).statusCode())
                .isEqualTo(200);
        assertThat(used(caseNo)).isEqualTo("totp " + CHIEF);
        assertThat(chief.sendWith(complete(toRelease()), APPROVE, HEADER, code).statusCode())
                .as("the same code once more")
                .isEqualTo(403);
    }

    @Test
    @DisplayName("takes the text that a program was given for a code, for several payments")
    void byOneProof() {
        var chief = new Visitor(port, CHIEF);
        var given = chief.sendWith("/api/v1/me/factors/proof", null, HEADER, codes.code(CHIEF));
        var proof = found(Pattern.compile("\"proof\":\"([^\"]+)\""), given);

        for (int payment = 0; payment < 2; payment++)
            assertThat(chief.sendWith(complete(toRelease()), APPROVE, HEADER, proof)
                            .statusCode())
                    .isEqualTo(200);
    }

    @Test
    @DisplayName("asks in the form, keeps what was typed, and asks the same session no more for five minutes")
    void onThePage() {
        var chief = new Visitor(port, CHIEF).signIn();
        var caseNo = toRelease();
        var page = "/tasks/" + cases.open(caseNo, RELEASE).taskId();

        assertThat(chief.page(page).body()).contains("autocomplete=\"one-time-code\"", "name=\"_factor\"");
        var refused = chief.post(page, Map.of("outcome", "approve", "opinion", "账号已核对"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("须先作二次验证：", ">账号已核对</textarea>");
        codes.code(CHIEF);
        var code = found(SHOWN, refused);
        var done = chief.post(page, Map.of("outcome", "approve", "opinion", "账号已核对", "_factor", code));
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(cases.waits(caseNo, RELEASE)).isFalse();

        var second = toRelease();
        var next = "/tasks/" + cases.open(second, RELEASE).taskId();
        assertThat(chief.page(next).body()).contains("已通过二次验证").doesNotContain("name=\"_factor\"");
        chief.post(next, Map.of("outcome", "approve"));
        assertThat(cases.waits(second, RELEASE)).isFalse();
    }

    @Test
    @DisplayName("asks for none where the payment is sent back, and no other step asks for one")
    void notElsewhere() {
        var chief = new Visitor(port, CHIEF);
        var caseNo = toRelease();

        assertThat(chief.send(complete(caseNo), "{\"outcome\":\"back\",\"opinion\":\"账号有误\"}")
                        .statusCode())
                .isEqualTo(200);
        var handler = new Visitor(port, "finance.handler@513228");
        var step = cases.open(caseNo, "payOrder").taskId();
        assertThat(handler.get("/api/v1/tasks/" + step).body()).doesNotContain("secondFactor");
    }

    @Test
    @DisplayName("says in the interface that its outcome asks for one")
    void isAnnounced() {
        var task = cases.open(toRelease(), RELEASE).taskId();

        assertThat(new Visitor(port, CHIEF).get("/api/v1/tasks/" + task).body())
                .containsOnlyOnce("\"secondFactor\":true");
    }

    /** A case whose payment waits for the release, ordered by somebody made up. */
    private String toRelease() {
        var caseNo = due(FISCAL);
        cases.approve(caseNo, "request", request(Map.of()));
        upTo(caseNo, RELEASE);
        return caseNo;
    }

    private String complete(String caseNo) {
        return "/api/v1/tasks/" + cases.open(caseNo, RELEASE).taskId() + "/complete";
    }

    private String used(String caseNo) {
        return db.sql("select kind || ' ' || login from access.factor_use where case_no = ? and step = ?")
                .params(caseNo, RELEASE)
                .query(String.class)
                .single();
    }

    private static String found(Pattern pattern, HttpResponse<String> answer) {
        var found = pattern.matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }
}
