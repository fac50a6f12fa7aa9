package org.xiangbang.projects.closure;

import java.time.LocalDate;
import org.xiangbang.shared.Money;

/** What the closing of a project found. Each component after {@code evaluation} is null until its step is done. */
public record ClosingRecord(
        String report,
        Money spent,
        long households,
        long people,
        ClosingEvaluation evaluation,
        Money surplus,
        String surplusUse,
        LocalDate publishedOn,
        String publishedWhere,
        Long asked,
        Long satisfied,
        String archiveNo) {}
