package org.xiangbang.cases;

/** A case's title, amount or lead organization is another one now. Published in the transaction that changed it. */
public record CaseChanged(String caseNo) {}
