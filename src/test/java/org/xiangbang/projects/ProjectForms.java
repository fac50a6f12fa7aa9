package org.xiangbang.projects;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.xiangbang.CaseDriver;
import org.xiangbang.Today;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.projects.agreement.AgreementProcessTest;
import org.xiangbang.projects.implementation.ImplementationProcessTest;

/** What goes through at every step of a project, given what the step offers. */
public final class ProjectForms {
    private static final String DAY = "2026-11-20";
    private static final List<String> PAPERS = List.of(
            "plan",
            "reply",
            "agreement",
            "departmentOpinion",
            "progressReport",
            "vouchers",
            "acceptanceForm",
            "auditReport",
            "supervisionReport",
            "handover",
            "maintenanceProof");
    private static final Map<String, Object> CHECK =
            Map.of("verified", List.of(Map.of("item", "藏白菊", "verified", 300)), "record", "逐项核对无误");

    private static final Map<String, Map<String, Object>> FIXED = Map.ofEntries(
            Map.entry("acceptApplication", Map.of("departments", List.of("line"))),
            Map.entry("issueReply", Map.of("replyNumber", "黑农发〔2026〕7号", "replyDate", DAY)),
            Map.entry("signAgreement", AgreementProcessTest.SIGNED),
            Map.entry("postAgreement", AgreementProcessTest.POSTED),
            Map.entry("fileAgreement", Map.of("filingNumber", "黑协备〔2026〕3号")),
            Map.entry("startWork", ImplementationProcessTest.BOARD),
            Map.entry("checkProgress", ImplementationProcessTest.VISIT),
            Map.entry("countyCheck", ImplementationProcessTest.CHECKED),
            Map.entry("verifyProgress", Map.of("verifiedPercent", 100, "siteRecord", "已到现场核实")),
            Map.entry("businessReview", Map.of("withinPlan", true)),
            Map.entry("financeReview", Map.of("papersComplete", true, "accountChecked", true)),
            Map.entry("explainDates", Map.of("datesReason", "协议沿用计划的开始日期")),
            Map.entry("villageCheck", CHECK),
            Map.entry("townshipCheck", CHECK),
            Map.entry("finalCheck", judged()),
            Map.entry("postResult", Map.of("board", "公示栏", "postedOn", DAY, "photo", CaseDriver.PAPER)),
            Map.entry("selfEvaluation", Map.of("ownScore", 95, "ownAccount", "目标全部完成")),
            Map.entry("departmentEvaluation", Map.of("score", 92, "grade", "excellent", "account", "完成良好")),
            Map.entry("disclose", Map.of("publishedOn", DAY, "publishedWhere", "全国慈善信息公开平台", "disclosure", "项目情况")),
            Map.entry("handOver", Map.of("handOverNote", "没有形成资产")),
            Map.entry("receiveAssets", Map.of("asked", 20, "satisfied", 19)),
            Map.entry(
                    "archive",
                    Map.of("archiveNo", "2026-001", "package", List.of(Map.of("item", "项目方案", "present", true)))),
            Map.entry("recover", Map.of("recoverable", "192000.00", "returnBy", "2027-12-01", "grounds", "验收不合格")),
            Map.entry("confirmRecovery", Map.of("recovered", "192000.00", "recoveredOn", DAY, "account", "已全部退回")),
            Map.entry("creditRecord", Map.of("entry", "项目验收不合格，资金已追回", "enteredOn", DAY)));

    private static final Map<String, Function<TaskView, Map<String, Object>>> OFFERED = Map.of(
            "decide", task -> Map.of("approvedAmount", task.values().get("approvedAmount")),
            "draftAgreement",
                    task -> AgreementProcessTest.draft(
                            Map.of("amount", task.values().get("amount"))),
            "charityPayment",
                    task -> Map.of("voucherNo", "ZZ-1", "paidOn", Today.date().toString()),
            "confirmReceipt",
                    task -> Map.of(
                            "receiptNo", "SK-1", "receivedOn", Today.date().toString()),
            "reportProgress", task -> report(),
            "request", ProjectForms::request,
            "closingReport", task -> closingReport("640000.00"),
            "selfCheck", task -> selfCheck());

    private ProjectForms() {}

    public static Map<String, Object> of(String step, TaskView task) {
        return OFFERED.getOrDefault(step, t -> FIXED.getOrDefault(step, Map.of()))
                .apply(task);
    }

    private static Map<String, Object> report() {
        return Map.of(
                "reportedUntil",
                Today.date().minusDays(1).toString(),
                "quantities",
                List.of(Map.of("item", "藏白菊种植", "done", 300)),
                "reached",
                "yes",
                "progressNote",
                "按计划完成",
                "photos",
                CaseDriver.PAPER);
    }

    private static Map<String, Object> request(TaskView task) {
        var fields = new HashMap<String, Object>(Map.of(
                "amount", task.values().get("amount"),
                "channel", "charity",
                "purpose", "购买种苗",
                "progressPercent", 100,
                "payeeName", "黑水县谷汝村股份经济合作联合社",
                "payeeBank", "黑水县农村信用合作联社",
                "payeeAccount", "6222000000000000",
                "papers", PAPERS,
                "files", CaseDriver.PAPER));
        fields.put("payeeReason", "委托村合作社统一采购");
        fields.put("payeePaper", CaseDriver.PAPER);
        return fields;
    }

    /** Says what was spent, and why it is not what the newest report of progress said. */
    public static Map<String, Object> closingReport(String spent) {
        return Map.of(
                "report",
                "项目完成",
                "spent",
                spent,
                "spentReason",
                "尾款在验收以后支付",
                "attachments",
                CaseDriver.PAPER,
                "households",
                198);
    }

    private static Map<String, Object> selfCheck() {
        return Map.of(
                "acceptanceItems",
                List.of(Map.of("item", "藏白菊", "unit", "亩", "planned", 300, "done", 300, "proof", "签收表")),
                "maintainer",
                "谷汝村村民委员会",
                "summary",
                "全部完成",
                "proofs",
                CaseDriver.PAPER);
    }

    public static Map<String, Object> judged() {
        var team = new ArrayList<Map<String, Object>>();
        for (var name : List.of("甲", "乙", "丙"))
            team.add(Map.of("name", name, "unit", "单位", "fromImplementer", false, "recusal", "none"));
        return Map.of("team", team, "verified", CHECK.get("verified"), "record", "逐项核对无误");
    }
}
