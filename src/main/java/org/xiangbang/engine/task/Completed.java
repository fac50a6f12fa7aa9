package org.xiangbang.engine.task;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/** What an act led to: the case's status now and the human steps it opened. */
@NamedInterface("task")
public record Completed(String caseNo, String status, List<NextStep> next) {}
