package org.xiangbang.matching;

/** Both sides and the county agreed: the project's pairing stands. Published in the act's transaction. */
public record Paired(String caseNo) {}
