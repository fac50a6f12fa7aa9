package org.xiangbang.matching;

/** Both sides and the county agreed, so the project's pairing is in force. Published in the act's transaction. */
public record Paired(String caseNo) {}
