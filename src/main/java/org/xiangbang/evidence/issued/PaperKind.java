package org.xiangbang.evidence.issued;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.VisibleText;

/** The papers that are issued, each on an occasion in a process and by a template beside its model. */
public enum PaperKind {
    /** 审批表 */
    APPROVAL(
            PaperOccasion.each("projects-approval", "acceptApplication", "decide"),
            "projects/approval.html",
            List.of()),
    /** 批复 */
    REPLY(
            PaperOccasion.newest("projects-approval", "acceptApplication", "issueReply")
                    .until(PaperEnd.OF_REPLY),
            "projects/reply.html",
            List.of("plan", "budget")),
    /** 协议 */
    AGREEMENT(
            PaperOccasion.newest("projects-agreement", "draftAgreement", "legalCheck")
                    .until(PaperEnd.OF_AGREEMENT),
            "projects/agreement.html",
            List.of("agreement", "plan", "budget")),
    /** 拨付单 */
    DISBURSEMENT(
            PaperOccasion.each("funds-disbursement", "request", "approvePayment")
                    .until(PaperEnd.OF_PAYMENT),
            "funds/disbursement.html",
            List.of("payment")),
    /** 验收单 */
    ACCEPTANCE(
            PaperOccasion.conclusion("audit-acceptance", "finalCheck").until(PaperEnd.OF_RESULT),
            "audit/acceptance.html",
            List.of("acceptance", "money")),
    /** 村公示 */
    VILLAGE_NOTICE(
            PaperOccasion.waiting("needs-village", "villagePosting"),
            "needs/notice.html",
            List.of("need", "need-funds")),
    /** 乡镇公示 */
    TOWNSHIP_NOTICE(
            PaperOccasion.waiting("needs-township", "townshipPosting"),
            "needs/notice.html",
            List.of("need", "need-funds")),
    /** 县公告 */
    ANNOUNCEMENT(
            PaperOccasion.waiting("needs-library", "announcement"),
            "needs/announcement.html",
            List.of("need", "need-funds")),
    /** 协议公示 */
    AGREEMENT_NOTICE(
            PaperOccasion.waiting("projects-agreement", "postAgreement"),
            "projects/agreement-notice.html",
            List.of("agreement", "plan")),
    /** 验收结果公示 */
    RESULT_NOTICE(
            PaperOccasion.waiting("audit-notice", "postResult"), "audit/notice.html", List.of("acceptance", "money"));

    private final PaperOccasion occasion;
    private final String template;
    private final List<String> facts;

    PaperKind(PaperOccasion occasion, String template, List<String> facts) {
        this.occasion = occasion;
        this.template = template;
        this.facts = facts;
    }

    /** @throws FormRefused if none is named, or there is no such kind */
    public static PaperKind named(String word) {
        if (VisibleText.isEmpty(word)) throw new FormRefused("kind", "field.required");
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new FormRefused("kind", "papers.kind", word));
    }

    /** Returns the word by which programs and messages know it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the words of the facts that stand on it beside what was entered. */
    public List<String> facts() {
        return facts;
    }

    /** Returns the key of the process in which it is issued. */
    public String process() {
        return occasion.process();
    }

    PaperOccasion occasion() {
        return occasion;
    }

    /** Returns the place of the template among the models. */
    String template() {
        return template;
    }
}
