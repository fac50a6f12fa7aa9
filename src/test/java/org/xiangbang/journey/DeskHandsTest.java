package org.xiangbang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.needs.NeedForms;
import org.xiangbang.notifications.Distribution;
import org.xiangbang.shared.Official;

@AppTest
@DisplayName("In the browser a step that waits at the township")
class DeskHandsTest extends DeskJourney {
    @Autowired
    private Distribution distribution;

    private Official reporter;
    private Official handler;
    private Official colleague;
    private Official adviser;
    private Official civilAffairs;
    private Official finance;
    private String need;

    @Override
    void hire() {
        reporter = office.hire("央金", VILLAGE_HANDLER);
        handler = office.hire("罗布", TOWNSHIP_HANDLER);
        colleague = office.hire("卓玛", TOWNSHIP_HANDLER);
        adviser = office.hire("陈静", "agriculture.handler@513228");
        civilAffairs = office.hire("李民", "civil-affairs.reviewer@513228");
        finance = office.hire("周财", "finance.reviewer@513228");
    }

    @BeforeEach
    void aNeedIsReported() {
        need = survey.to("townshipReview", survey.report(NeedForms.herbs(), reporter));
    }

    @Test
    @DisplayName("is claimed, released, and handed on to a colleague, who is notified, finds it and does it")
    void isTakenAndHandedOn() {
        var seen = office.at(handler);
        office.step(handler, need, REVIEW);
        press(seen, ".claim", "签收");
        assertThat(seen.page.locator(".claim")).containsText("您已签收");
        seen.look("desk/claimed");
        assertThat(office.rows(handler, "mine", need))
                .singleElement()
                .asString()
                .contains(REVIEW, "我已签收");
        office.step(handler, need, REVIEW);
        press(seen, ".claim", "放回岗位");
        assertThat(office.rows(handler, "mine", need)).isEmpty();

        office.step(handler, need, REVIEW);
        new StepActs(seen).give("transfer", colleague, "reason", "本周外出");
        assertThat(seen.page.locator("main")).containsText(colleague.name() + " 已签收");
        seen.look("desk/handed");
        assertThat(office.rows(handler, "mine", need)).isEmpty();

        distribution.all();
        var theirs = office.at(colleague);
        theirs.open("/me/notices");
        var notice =
                theirs.page.locator(".notification-row.unread", hasText("转办给您")).locator("a.task-what");
        assertThat(notice).containsText(handler.name());
        theirs.look("desk/notices");
        notice.click();
        theirs.settle();
        assertThat(theirs.page.locator(".decision")).containsText("转办。理由：本周外出");
        theirs.look("desk/received");
        theirs.open("/me/notices");
        assertThat(theirs.page.locator(".notification-row.unread", hasText("转办给您")))
                .hasCount(0);
        assertThat(theirs.page.locator(".notification-row", hasText("转办给您"))).hasCount(1);

        assertThat(office.rows(colleague, "mine", need)).hasSize(1);
        filledReview(colleague, need).approve("desk/handed-done");
        var file = office.file(colleague, need);
        assertThat(file.entry("签收")).contains(handler.name());
        assertThat(file.entry("放回")).contains(handler.name());
        assertThat(file.entry("转办")).contains(handler.name(), colleague.name(), "本周外出");
        assertThat(file.entry("通过，报乡镇负责人")).contains(colleague.name());
    }

    @Test
    @DisplayName("has a question that is answered with a paper, and a second one that is called back")
    void isAskedAbout() {
        var seen = office.at(handler);
        var acts = new StepActs(seen);
        office.step(handler, need, REVIEW);
        acts.give("delegate", adviser, "question", "地块是否在基本农田内？");
        assertThat(acts.opinionOf(adviser)).containsText("等待 " + adviser.name() + " 回复");
        seen.look("desk/asked");

        assertThat(office.rows(adviser, "mine", need))
                .singleElement()
                .asString()
                .contains("请您回复");
        var theirs = office.at(adviser);
        theirs.page.locator("#rows .task-what").first().click();
        theirs.settle();
        assertThat(theirs.page.locator(".guidance")).containsText("地块是否在基本农田内？");
        theirs.page.locator("form.step-form [name=opinion]").fill("不在，可以种植");
        new TaskPage(theirs).fill(List.of("随附材料=地块图.pdf"));
        theirs.look("desk/answer");
        theirs.page.locator("form.step-form .button[type=submit]").click();
        assertThat(theirs.page.locator("h1")).containsText("已办理：委派");
        theirs.look("desk/answered");

        office.step(handler, need, REVIEW);
        assertThat(acts.opinionOf(adviser)).containsText("不在，可以种植");
        assertThat(acts.opinionOf(adviser).getByText("地块图.pdf")).isVisible();
        acts.give("delegate", adviser, "question", "水源是否够用？");
        acts.undo("recall", adviser, "已电话问明");
        assertThat(acts.opinionOf(adviser)).containsText("已取消");
        assertThat(office.rows(adviser, "mine", need)).isEmpty();

        var file = office.file(handler, need);
        assertThat(file.entry("委派")).contains(handler.name(), adviser.name());
        assertThat(file.entry("回复")).contains(adviser.name(), "不在，可以种植", "附件：", "地块图.pdf");
        assertThat(file.entry("收回委派")).contains(handler.name(), "已电话问明");
    }

    @Test
    @DisplayName("is signed by others before and after its decision, one of them dropped")
    void isSignedByOthers() {
        var seen = office.at(handler);
        var acts = new StepActs(seen);
        office.step(handler, need, REVIEW);
        acts.addSigner("before", adviser, "请先看选址");
        assertThat(acts.opinionOf(adviser)).containsText("前加签");
        acts.addSigner("beside", civilAffairs, "请一并把关");
        assertThat(acts.opinionOf(civilAffairs)).containsText("并加签");
        acts.addSigner("after", finance, "请核资金");
        assertThat(acts.opinionOf(finance)).containsText("等您决定后签署");
        seen.look("desk/signers");
        sign(adviser, "选址合适");
        office.step(handler, need, REVIEW);
        assertThat(acts.opinionOf(adviser)).containsText("选址合适");
        acts.undo("drop-signer", civilAffairs, "已当面沟通");
        assertThat(acts.opinionOf(civilAffairs)).containsText("已取消");
        assertThat(office.rows(civilAffairs, "mine", need)).isEmpty();

        filledReview(handler, need).send("approve", "desk/signed-decision");
        assertThat(seen.page.locator(".hint[role=status]")).containsText("待加签人签署后生效");
        seen.settle();
        seen.look("desk/held");
        sign(finance, "资金已落实");

        var file = office.file(handler, need);
        assertThat(file.waiting()).singleElement().asString().contains("乡镇审定");
        assertThat(file.entry("前加签")).contains(handler.name(), adviser.name(), "请先看选址");
        assertThat(file.entry("并加签")).contains(civilAffairs.name());
        assertThat(file.entry("后加签")).contains(finance.name());
        assertThat(file.entry("减签")).contains(civilAffairs.name(), "已当面沟通");
        assertThat(file.entry("签署：同意")).contains(finance.name(), "资金已落实");
    }

    private void sign(Official who, String opinion) {
        assertThat(office.rows(who, "mine", need)).singleElement().asString().contains("请您签署");
        var seen = office.at(who);
        seen.page.locator("#rows .task-what").first().click();
        seen.settle();
        seen.page.locator("[name=answer][value=agree]").check();
        seen.page.locator("form.step-form [name=opinion]").fill(opinion);
        seen.lookOnce("desk/sign");
        seen.page.locator("form.step-form .button[type=submit]").click();
        assertThat(seen.page.locator("h1")).containsText("已办理：加签");
    }
}
