package org.xiangbang.cases;

/** The last cause for which a case was suspended is lifted: its clocks go on. Published in the act's transaction. */
public record CaseResumed(String caseNo) {}
