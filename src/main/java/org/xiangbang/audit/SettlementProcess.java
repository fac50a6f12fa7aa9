package org.xiangbang.audit;

/** The names shared with {@code processes/audit/settlement.bpmn}. */
final class SettlementProcess {
    static final String KEY = "audit-settlement";
    static final String SETTLEMENT_AUDIT = "settlementAudit";

    private SettlementProcess() {}
}
