package org.xiangbang.projects.closure;

import java.time.LocalDate;
import org.xiangbang.shared.Money;

/**
 * What the closing of a project found; everything after {@code people} is null until its step is done.
 *
 * @param ownScore 0 to 100, as {@code score}
 * @param grade {@code excellent}, {@code good}, {@code fair} or {@code poor} (V-10)
 */
public record ClosingRecord(
        String report,
        Money spent,
        long households,
        long people,
        Integer ownScore,
        Integer score,
        String grade,
        Money surplus,
        String surplusUse,
        LocalDate publishedOn,
        String publishedWhere,
        Long asked,
        Long satisfied,
        String archiveNo) {}
