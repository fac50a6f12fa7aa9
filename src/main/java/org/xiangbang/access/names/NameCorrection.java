package org.xiangbang.access.names;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One name that was put right.
 *
 * @param correctedOn the day from which the right name is borne out by the paper
 * @param paper id of the document
 * @param enteredBy login of the administrator
 */
public record NameCorrection(
        String before,
        String after,
        LocalDate correctedOn,
        String reason,
        String paper,
        String paperName,
        String enteredBy,
        Instant enteredAt) {}
