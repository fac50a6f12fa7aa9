package org.xiangbang.engine.task;

import java.util.List;

/** What an act led to: the case's status now and the human steps it opened. */
public record Completed(String caseNo, String status, List<NextStep> next) {}
