package org.xiangbang.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.TooLate;

@AppTest
@DisplayName("The rules for signers (加签) refuse")
class SignersRefusedTest extends SignerCases {
    @Test
    @DisplayName("the person who has the step, people who may not see the case, the applicant, and present signers")
    void whoMayNotSign() {
        var village = people.at("village.handler@513228100210", "township.handler@513228100");

        said.refuses("hands.signer-self", () -> add(chief), "不能把自己", "cannot add yourself");
        said.refuses(
                "hands.signer-official",
                () -> add(people.at("finance.chief@513230")),
                "不是能看到本案",
                "no official who may see this case");
        said.refuses("hands.signer-official", () -> add(people.at("audit.inspector@513228")), "不能加签", "cannot sign");
        said.refuses(
                "hands.signer-official",
                () -> add(people.at("organization.representative@S-900001")),
                "不是能看到本案",
                "no official who may see this case");
        said.refuses("hands.signer-applicant", () -> add(village), "申报方", "belongs to the applicant");
        add(finance);
        said.refuses("hands.signer-once", () -> add(finance), "已经是本环节的加签人", "is a signer of this step already");
        for (var who : List.of(village, finance)) assertThat(offered(who)).matches(c -> !c.allowed());
    }

    @Test
    @DisplayName("people from outside the organization, in an organization's step")
    void onlyColleagues() {
        var own = people.at("organization.handler@S-900001");
        var at = new AssignmentTarget(
                task,
                cases.find(caseNo),
                steps.open(task, chief).definition(),
                own.desks().get(0),
                null);

        said.refuses(
                "hands.signer-colleague",
                () -> candidates.signer(at, finance.login(), own),
                "不是本组织",
                "no desk of this organization");
        var colleague = people.at("organization.representative@S-900001");
        assertThat(candidates.signer(at, colleague.login(), own).desk().post()).isEqualTo("representative");
    }

    @Test
    @DisplayName("people whom separation of duties excludes, when they are added and when they sign")
    void separatesDuties() {
        var reviewed = people.at("line.chief@513228");
        did(reviewed, "review");
        said.refuses("duties.review-approve", () -> add(reviewed), reviewed.name(), reviewed.name());
        assertThat(offered(reviewed)).matches(c -> !c.allowed());

        var asked = add(finance);
        did(finance, "review");
        said.refuses("duties.review-approve", () -> sign(asked, finance), "复核", "review");
        assertThat(handed.opinion(asked.id()).pending()).isTrue();
    }

    @Test
    @DisplayName("a later duty that a signature excludes, which counts like the step's own decision")
    void signingIsADuty() {
        sign(add(finance), finance);

        said.refuses(
                "duties.approve-pay",
                () -> duties.check(caseNo, finance.person(), "pay").orThrow(),
                "",
                "");
    }

    @Test
    @DisplayName("the twenty-first signer of a step")
    void boundsThem() {
        for (int i = 0; i < OpinionRequesting.MOST; i++) add(people.at("finance.chief@513228"));

        said.refuses("hands.at-most", () -> add(finance), "最多加签 20 人", "at most 20");
    }

    @Test
    @DisplayName("an unknown place, a signature without an answer, and disagreement without a reason")
    void asksForTheForm() {
        said.wrong("field.option", () -> signers.add(task, "instead", finance.login(), "理由", chief));
        said.wrong("field.required", () -> signers.add(task, "beside", finance.login(), " ", chief));
        var asked = add(finance);
        said.wrong("field.option", () -> given.sign(asked.id(), "maybe", "", List.of(), finance));
        said.wrong("field.required", () -> given.sign(asked.id(), "disagree", "", List.of(), finance));
        Said.wrongAtOnce(() -> signers.add(task, "instead", " ", " ", chief), "place", "signer", "reason");
        var tooLong = "字".repeat(2001);
        Said.wrongAtOnce(
                () -> given.sign(asked.id(), "maybe", tooLong, List.of("none", "neither"), finance),
                "answer",
                "opinion",
                "documents",
                "documents");
        assertThat(handed.opinion(asked.id()).pending()).isTrue();
    }

    @Test
    @DisplayName("people who are not asked, as if the step and the signature did not exist")
    void hides() {
        var asked = add(finance);
        var colleague = people.at("finance.chief@513228");

        assertThatThrownBy(() -> sign(asked, colleague)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> signers.add(task, "beside", chief.login(), "理由", colleague))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> signers.drop(task, asked.id(), "理由", colleague))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> signers.drop(task, "no-id", "理由", chief)).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("a second signature, a new signer while a decision waits, and every act after the step is done")
    void theSecondTime() {
        var asked = add(finance);
        sign(asked, finance);
        said.late("act.sign", () -> sign(asked, finance), "");

        var civil = people.at("civil-affairs.chief@513228");
        var other = add(civil);
        approve();
        said.refuses(
                "hands.decided",
                () -> add(people.at("finance.chief@513228")),
                "请先收回决定",
                "Take the decision back first");
        sign(other, civil);
        assertThatThrownBy(() -> add(people.at("finance.chief@513228"))).isInstanceOf(TooLate.class);
        assertThatThrownBy(() -> signers.withdraw(task, chief)).isInstanceOf(TooLate.class);
    }

    @Test
    @DisplayName("every act in a suspended case")
    void needsAMovingCase() {
        var asked = add(finance);
        transaction.executeWithoutResult(t -> cases.suspend(caseNo, "listing"));

        said.refuses("engine.case-suspended", () -> add(people.at("finance.chief@513228")), "已暂停", "is suspended");
        said.refuses("engine.case-suspended", () -> sign(asked, finance), "已暂停", "is suspended");
        said.refuses("engine.case-suspended", () -> signers.drop(task, asked.id(), "理由", chief), "已暂停", "is suspended");
        said.refuses("engine.case-suspended", () -> signers.withdraw(task, chief), "已暂停", "is suspended");
    }

    private Candidate offered(Official who) {
        return candidates.signers(steps.open(task, chief), chief, who.login()).get(0);
    }
}
