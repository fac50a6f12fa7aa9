package org.xiangbang.cases;

/** Something that happens to a case as a whole. Published in the transaction of the act. */
public sealed interface CaseEvent {
    String caseNo();

    /** A case's title, amount or lead organization, or that organization's name, has changed. Published in the transaction that changed it. */
    record Changed(String caseNo) implements CaseEvent {}

    /**
     * A division has ended, or an organization was merged, and in this case its successor takes its place: what stood at the one
     * stands at the other from now on. What was done before keeps the former. Published in the transaction that moves the case.
     *
     * @param from code of the division, or number of the organization; {@code to} likewise
     */
    record Succeeded(String caseNo, String from, String to) implements CaseEvent {}

    /** A case's status word changed. */
    record Moved(String caseNo, CaseFile.Kind kind, String status) implements CaseEvent {}

    /** A case was closed; {@link Moved} says with which status. Published in the act's transaction. */
    record Closed(String caseNo) implements CaseEvent {}

    /** A case was suspended that was not suspended before: its clocks stop. Published in the act's transaction. */
    record Suspended(String caseNo) implements CaseEvent {}

    /** The last cause for which a case was suspended was lifted: its clocks go on. Published in the act's transaction. */
    record Resumed(String caseNo) implements CaseEvent {}
}
