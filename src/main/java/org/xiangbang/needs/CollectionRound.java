package org.xiangbang.needs;

import java.time.LocalDate;
import org.xiangbang.shared.Region;

/** A county's call for the needs of a year. What is reported while the round is open belongs to that library year. */
public record CollectionRound(
        Region region, int libraryYear, LocalDate opensOn, LocalDate closesOn, String note, String openedBy) {}
