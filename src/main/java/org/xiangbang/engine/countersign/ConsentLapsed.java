package org.xiangbang.engine.countersign;

import org.xiangbang.shared.Desk;

/** What a desk said when it countersigned a step counts no more: the case was returned, and everybody is asked again. */
public record ConsentLapsed(String businessKey, String process, String step, Desk desk) {}
