package org.xiangbang.access;

/** Divisions were entered, renamed or ended. What is remembered of them is read again once the transaction has ended. */
public record DivisionsChanged() {}
