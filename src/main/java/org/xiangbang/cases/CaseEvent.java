package org.xiangbang.cases;

/** What happens to a case as a whole. Published in the transaction of the act. */
public sealed interface CaseEvent {
    String caseNo();

    /** A case's title, amount or lead organization is another one now. Published in the transaction that changed it. */
    record Changed(String caseNo) implements CaseEvent {}

    /** A case's status word changed. */
    record Moved(String caseNo, CaseFile.Kind kind, String status) implements CaseEvent {}

    /** A case is suspended that was not: its clocks stand still. Published in the act's transaction. */
    record Suspended(String caseNo) implements CaseEvent {}

    /** The last cause for which a case was suspended is lifted: its clocks go on. Published in the act's transaction. */
    record Resumed(String caseNo) implements CaseEvent {}
}
