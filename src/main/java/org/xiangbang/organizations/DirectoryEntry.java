package org.xiangbang.organizations;

import java.time.LocalDate;

/**
 * Since when an organization stands in the directory, and how long.
 *
 * @param admittedOn when it first entered
 * @param validUntil the last day of the entry, the next annual check
 */
public record DirectoryEntry(LocalDate admittedOn, LocalDate validUntil) {}
