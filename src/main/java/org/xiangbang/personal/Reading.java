package org.xiangbang.personal;

import java.time.Instant;
import java.util.List;

/**
 * One reading of what is masked, whole.
 *
 * @param at by the clock of the database
 * @param desk at which the reader acted
 * @param principal login of whom the reader acted for as deputy; null in their own right
 * @param fields as the list of personal fields names them; what stood in them is not kept here
 * @param often whether it was, within an hour, beyond the number that is allowed without notice
 */
public record Reading(
        long id,
        Instant at,
        String login,
        String name,
        String desk,
        String principal,
        String caseNo,
        List<String> fields,
        String reason,
        boolean often) {}
