package org.xiangbang.reports;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xiangbang.access.RegionScope;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.shared.Region;

/**
 * Writes the statement of the report of processing times. From the sums of months it takes the cases of the reader's divisions, from the
 * steps what the sums do not have: the rest of the months, and the cases that the reader sees for another reason.
 */
final class TimeQuestion {
    /** Sums are kept for counties and for what is below a county. */
    private static final int COUNTY = 6;

    private static final String ALL = """
            with part (month, desk, process, step, waits, version, last_at, ended, in_time, own_days, own_steps, own, applicant, review,
                       notice, suspended, other) as (%s)
            select t.month, t.desk, coalesce(p.whole, t.process) as process, t.step, t.waits,
                   (array_agg(t.process order by t.last_at desc))[1] as drawn_in,
                   (array_agg(t.version order by t.last_at desc))[1] as version, sum(t.ended) as ended,
                   case when t.waits = '' then reports.median(reports.joined(t.own_days), reports.joined(t.own_steps)) end as own_median,
                   case when t.waits = '' then sum(t.own)::numeric / sum(t.ended) end as own_mean,
                   case when t.waits <> 'notice' then sum(t.in_time)::numeric / sum(t.ended) end as in_time,
                   sum(t.applicant)::numeric / sum(t.ended) as applicant, sum(t.review)::numeric / sum(t.ended) as review,
                   sum(t.notice)::numeric / sum(t.ended) as notice, sum(t.suspended)::numeric / sum(t.ended) as suspended,
                   sum(t.other)::numeric / sum(t.ended) as other
              from part t
              left join engine.public_process_part p on p.part = t.process
             group by 1, 2, 3, 4, 5
             order by 1 desc, 2, 3, 4, 5 limit :most
            """;

    private static final String SUMS = """
            select t.month, t.desk, t.process, t.step, t.waits, t.version, t.last_at, t.ended, t.in_time, t.own_days, t.own_steps,
                   own.days as own, t.applicant, t.review, t.notice, t.suspended, t.other
              from reports.time_sum t
             cross join lateral (select sum(o.day::bigint * o.n) as days from unnest(t.own_days, t.own_steps) o (day, n)) own
             where t.month in (:months) and (%s) and %s
            """;

    private static final String STEPS = """
            select reports.month(t.ended_at), t.desk, t.process, t.step, t.waits,
                   (array_agg(t.version order by t.ended_at desc))[1], max(t.ended_at), count(*), count(*) filter (where t.in_time),
                   array[t.own_days], array[count(*)::int], sum(t.own_days), sum(t.applicant_days), sum(t.review_days),
                   sum(t.notice_days), sum(t.suspended_days), sum(t.other_days)
              from engine.public_step_time t
              join cases.public_case c on c.case_no = t.case_no
             where (%s) and (t.completed or t.waits = 'notice') and %s
               and (:region::text is null or (c.region >= :region and c.region < :regionEnd)) and %s
             group by 1, 2, 3, 4, 5, t.own_days
            """;

    private static final String FILTER = """
            (:link::text is null or t.link = :link)
            and (:department::text is null or split_part(t.desk, '.', 1) = :department)""";

    private final RegionScope scope;
    private final Map<String, Object> params = new HashMap<>();
    private final String sql;

    /** @param kept the months whose sums are right; a scope that is limited to processes has none */
    TimeQuestion(TimeFilter filter, RegionScope scope, List<TimeMonths.Kept> kept) {
        this.scope = scope;
        params.putAll(scope.params());
        params.put("link", filter.link());
        params.put("department", filter.department());
        params.put("region", filter.region());
        params.put("regionEnd", end(filter.region()));
        this.sql = ALL.formatted(String.join("union all\n", parts(filter, scope.limited() ? List.of() : kept)));
    }

    String sql() {
        return sql;
    }

    Map<String, Object> params() {
        return params;
    }

    private List<String> parts(TimeFilter filter, List<TimeMonths.Kept> kept) {
        var parts = new ArrayList<String>();
        var counted = new ArrayList<Period>();
        var rest = new ArrayList<Period>();
        for (var month = filter.from(); !month.isAfter(filter.to()); month = month.plusMonths(1)) {
            var of = month;
            var until = kept.stream()
                    .filter(k -> k.month().equals(of))
                    .map(TimeMonths.Kept::until)
                    .findFirst()
                    .orElse(start(of));
            add(counted, start(of), until);
            add(rest, until, start(of.plusMonths(1)));
        }
        if (!counted.isEmpty()) {
            params.put("months", kept.stream().map(k -> k.month().toString()).toList());
            parts.add(SUMS.formatted(places(filter.region()), FILTER));
            parts.add(steps(
                    "counted", counted, "c.case_no in (%s) and not (%s)".formatted(scope.seenOtherwise(), own())));
        }
        if (!rest.isEmpty()) parts.add(steps("rest", rest, scope.condition("c")));
        return parts;
    }

    private record Period(Instant from, Instant until) {}

    /** Adds a period, in one with the last if it goes on there. */
    private static void add(List<Period> periods, Instant from, Instant until) {
        if (!from.isBefore(until)) return;
        var last = periods.isEmpty() ? null : periods.get(periods.size() - 1);
        if (last == null || !last.until().equals(from)) periods.add(new Period(from, until));
        else periods.set(periods.size() - 1, new Period(last.from(), until));
    }

    private String steps(String name, List<Period> periods, String seen) {
        var any = new ArrayList<String>();
        for (int i = 0; i < periods.size(); i++) {
            any.add("t.ended_at >= :%1$sFrom%2$d and t.ended_at < :%1$sUntil%2$d".formatted(name, i));
            params.put(name + "From" + i, Timestamp.from(periods.get(i).from()));
            params.put(name + "Until" + i, Timestamp.from(periods.get(i).until()));
        }
        return STEPS.formatted(String.join(" or ", any), FILTER, seen);
    }

    /** Returns the condition that the case lies in a division of the reader. */
    private String own() {
        var any = new ArrayList<String>();
        var regions = scope.regions();
        for (int i = 0; i < regions.size(); i++) {
            any.add("c.region >= :own%1$d and c.region < :ownEnd%1$d".formatted(i));
            params.put("own" + i, regions.get(i).code());
            params.put("ownEnd" + i, end(regions.get(i).code()));
        }
        return any.isEmpty() ? "false" : String.join(" or ", any);
    }

    /** Returns the condition on the places of sums: what the reader's divisions have in common with the one that is asked for. */
    private String places(String asked) {
        var any = new ArrayList<String>();
        var codes = scope.regions().stream()
                .map(region -> narrower(region, asked))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        for (var code : codes) {
            if (codes.stream().anyMatch(other -> !other.equals(code) && code.startsWith(other))) continue;
            var n = any.size();
            any.add("t.wide = %1$s and t.place >= :place%2$d and t.place < :placeEnd%2$d"
                    .formatted(code.length() <= COUNTY, n));
            params.put("place" + n, code);
            params.put("placeEnd" + n, end(code));
        }
        return any.isEmpty() ? "false" : String.join(" or ", any);
    }

    private static String narrower(Region own, String asked) {
        if (asked == null || own.code().startsWith(asked)) return own.code();
        return asked.startsWith(own.code()) ? asked : null;
    }

    private static String end(String code) {
        return code == null ? null : code + ":";
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(OfficialClock.ZONE).toInstant();
    }
}
