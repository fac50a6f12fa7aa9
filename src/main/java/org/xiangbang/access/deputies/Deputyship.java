package org.xiangbang.access.deputies;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.xiangbang.access.AccountName;

/**
 * A deputyship (代理关系): one person (代理人) acts for another (委托人) for a time.
 *
 * @param processes keys of the models to which it is limited, which covers the parts cut out of them; empty means all
 * @param until its last day
 * @param endedBy name of the person who ended it early; null while it runs, and when its period ran out
 */
public record Deputyship(
        long id,
        AccountName principal,
        AccountName deputy,
        List<String> processes,
        LocalDate from,
        LocalDate until,
        AccountName setBy,
        String reason,
        OffsetDateTime endedAt,
        String endedBy) {

    /** Returns coming, current or over. */
    public String state(LocalDate today) {
        if (endedAt != null || today.isAfter(until)) return "over";
        return today.isBefore(from) ? "coming" : "current";
    }
}
