package org.xiangbang.cases;

/** A case's status word changed. */
public record CaseMoved(String caseNo, CaseFile.Kind kind, String status) {}
