package org.xiangbang.access.deputies;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.xiangbang.access.AccountName;

/**
 * Somebody (代理人) acts for somebody else (委托人) for a time (代理关系).
 *
 * @param processes keys of the models it is limited to; empty means all
 * @param until the last day of it
 * @param endedBy name of who ended it early; null while it runs and when its period ran out
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

    /** coming, current or over */
    public String state(LocalDate today) {
        if (endedAt != null || today.isAfter(until)) return "over";
        return today.isBefore(from) ? "coming" : "current";
    }
}
