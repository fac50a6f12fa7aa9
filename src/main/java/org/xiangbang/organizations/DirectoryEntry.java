package org.xiangbang.organizations;

import java.time.LocalDate;

/**
 * Since when and until when an organization is in the directory.
 *
 * @param admittedOn when it first entered
 * @param validUntil the last day of the entry, which is that of the next annual check
 */
public record DirectoryEntry(LocalDate admittedOn, LocalDate validUntil) {}
