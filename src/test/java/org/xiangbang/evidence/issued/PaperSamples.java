package org.xiangbang.evidence.issued;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xiangbang.evidence.issued.PaperContent.Entry;
import org.xiangbang.evidence.issued.PaperContent.Table;

/** What a case might say on its papers. */
final class PaperSamples {
    static final String CASE = "P-513228-2026-0001";
    static final String TITLE = "谷汝村藏白菊种植";

    static final String SUM = "人民币陆拾肆万元整";

    private PaperSamples() {}

    static PaperContent content(String said, int opinions) {
        return content(TITLE, "演示协会", said, opinions);
    }

    static PaperContent content(String title, String organization, String said, int opinions) {
        var opinion = new PaperContent.Opinion("审批决定", "黑水县农业农村局 负责人", "通过", said, "王芳", "2026年11月29日");
        return new PaperContent(
                CASE,
                title,
                organization,
                "四川省黑水县芦花镇",
                List.of(new PaperContent.Fact("收款单位全称", organization)),
                List.of(table(List.of("来源", "金额"), List.of("捐赠", "640000.00"))),
                Collections.nCopies(opinions, opinion),
                record(),
                new PaperContent.Issue("文书", "黑水县农业农村局", "王芳", "2026年11月29日 10:00"));
    }

    /** The most that a case may say: names of a hundred characters, the largest amounts, twenty rows, long opinions. */
    static PaperContent extreme() {
        var name = "黑水县芦花镇谷汝村高原藏白菊标准化种植基地扩建".repeat(5).substring(0, 100);
        var usual = content(name, name, "经现场核查，数量属实，质量合格。".repeat(50), 9);
        var record = new HashMap<String, Entry>();
        usual.record().forEach((place, entry) -> record.put(place, extreme(entry, name)));
        return new PaperContent(
                CASE,
                name,
                name,
                name,
                Collections.nCopies(8, new PaperContent.Fact("本期应附材料", name.repeat(5))),
                List.of(extreme(usual.tables().get(0))),
                usual.opinions(),
                record,
                usual.issue());
    }

    private static Entry extreme(Entry entry, String name) {
        if (entry.table() != null) return new Entry("", "", extreme(entry.table()));
        return entry.capital().isEmpty()
                ? new Entry(name.repeat(3), "", null)
                : new Entry("999,999,999,999.99 元", "人民币玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分", null);
    }

    private static Table extreme(Table table) {
        var row =
                table.headings().stream().map(heading -> "999,999,999,999.99 元").toList();
        return new Table(table.label(), table.columns(), table.headings(), Collections.nCopies(20, row));
    }

    /** Every place that a template reads, filled with its own name. */
    private static Map<String, Entry> record() {
        var record = new HashMap<String, Entry>();
        for (var line : List.of(
                "plan.spot plan.summary plan.startsOn plan.endsOn plan.beneficiaries plan.outputTarget",
                "plan.benefitTarget plan.satisfactionTarget issueReply.replyNumber issueReply.replyDate issueReply.conditions",
                "decide.approvedAmount budget.asked agreement.version agreement.agreementAmount agreement.startsOn",
                "agreement.endsOn agreement.targets agreement.maintenance agreement.exit draftAgreement.retentionPercent",
                "draftAgreement.retentionMonths need.category need.spot need.nature need.task need.startsOn need.endsOn",
                "need-funds.amount need.responsibleUnit need.households need.people need.outputTarget need.benefitTarget",
                "need.satisfactionTarget need.participation money.agreed money.audited money.paid money.spentVerified",
                "acceptance.audited acceptance.maintainer finalCheck.outcome finalCheck.at finalCheck.record",
                "finalCheck.rectifyBy payment.tranche verifyProgress.verifiedPercent settlementAudit.reportNo startWork.worksFrom startWork.worksUntil"))
            for (var id : line.split(" "))
                record.put(id, new Entry(id, id.toLowerCase(Locale.ROOT).endsWith("amount") ? SUM : "", null));
        for (var id : List.of("budget.budgetLines", "agreement.tranches", "agreement.tasks", "need-funds.funding"))
            record.put(id, new Entry("", "", table(List.of("来源", "金额"), List.of(id, "640,000.00 元"))));
        record.put(
                "payment.payments",
                new Entry(
                        "",
                        "",
                        table(List.of("amount", "voucherNo", "receivedOn"), List.of("payment.payments", "1", "2"))));
        record.put("agreement.signatures", new Entry("", "", table(List.of("签约方"), List.of("agreement.signatures"))));
        record.put("acceptance.items", new Entry("", "", items()));
        record.put("finalCheck.team", new Entry("", "", table(List.of("姓名", "单位"), List.of("finalCheck.team", "财政局"))));
        return record;
    }

    private static Table items() {
        return new Table(
                "验收项目",
                List.of("item", "planned", "verified"),
                List.of("项目", "计划", "核实数量"),
                List.of(List.of("acceptance.items", "100", "100")));
    }

    private static Table table(List<String> headings, List<String> row) {
        return new Table("", headings, headings, List.of(row));
    }
}
