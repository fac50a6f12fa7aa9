package org.xiangbang.access;

import java.util.List;

/**
 * A division has ended in favor of several others. Published once, in the transaction in which its succession begins; which desk
 * and which case goes where is chosen afterwards.
 */
public record DivisionSplit(String from, List<String> heirs) {
    public DivisionSplit {
        heirs = List.copyOf(heirs);
    }
}
