package org.xiangbang.engine.countersign;

import org.xiangbang.shared.Desk;

/** The opinion with which a desk countersigned a step no longer counts, because the case was returned and all desks are asked again. */
public record ConsentLapsed(String businessKey, String process, String step, Desk desk) {}
