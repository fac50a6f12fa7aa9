package org.xiangbang.needs;

import org.xiangbang.shared.Money;

/** One line of how a need is to be financed (筹资方式). @param note may be null */
public record Funding(String source, Money amount, String note) {}
