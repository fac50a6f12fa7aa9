package org.xiangbang.cases;

/** A case is suspended that was not: its clocks stand still. Published in the act's transaction. */
public record CaseSuspended(String caseNo) {}
