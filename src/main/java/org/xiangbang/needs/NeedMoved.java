package org.xiangbang.needs;

/** A need entered the library, left it, or was taken up. Published in the act's transaction. */
public record NeedMoved(String caseNo, Need.Status status) {}
