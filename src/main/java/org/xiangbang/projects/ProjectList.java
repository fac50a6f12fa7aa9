package org.xiangbang.projects;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.access.RegionScope;
import org.xiangbang.shared.Money;

/** The projects that somebody may see, the newest first, read by keyset. */
@Repository
public class ProjectList {
    private final JdbcClient db;

    ProjectList(JdbcClient db) {
        this.db = db;
    }

    /** What to look for; null or blank parts are not asked. */
    public record Filter(String region, String status, String q) {}

    /**
     * One line of the list.
     *
     * @param place null while the project is only ordered, as with {@code kind} and {@code amount}
     */
    public record Row(
            String caseNo,
            String title,
            String status,
            String region,
            String place,
            String organization,
            String organizationName,
            String kind,
            Money amount,
            Instant openedAt) {}

    /** @param next the cursor of the following page, null at the end */
    public record Page(List<Row> items, String next) {}

    /** @param after cursor of the page before, null for the first; a case that the reader may not see is as one that is not there */
    public Page read(RegionScope scope, Filter filter, String after, int size) {
        var params = new HashMap<String, Object>(scope.params());
        var rows = db.sql("""
                select c.case_no, c.title, c.status, c.region, p.place, c.organization, o.name as organization_name, p.kind,
                       coalesce(p.approved_fen, p.amount_fen) as amount_fen, c.opened_at
                  from engine.public_case c
                  left join projects.project p on p.case_no = c.case_no
                  left join organizations.public_organization o on o.number = c.organization
                 where c.kind = 'PROJECT' and %s
                 order by c.opened_at desc, c.case_no desc
                 limit :limit
                """.formatted(String.join(" and ", conditions(scope, filter, after, params))))
                .params(params)
                .param("limit", size + 1)
                .query((rs, row) -> new Row(
                        rs.getString("case_no"),
                        rs.getString("title"),
                        rs.getString("status"),
                        rs.getString("region"),
                        rs.getString("place"),
                        rs.getString("organization"),
                        rs.getString("organization_name"),
                        rs.getString("kind"),
                        Projects.money(rs, "amount_fen"),
                        rs.getTimestamp("opened_at").toInstant()))
                .list();
        if (rows.size() <= size) return new Page(rows, null);
        var page = rows.subList(0, size);
        return new Page(List.copyOf(page), page.get(size - 1).caseNo());
    }

    private static List<String> conditions(RegionScope scope, Filter filter, String after, Map<String, Object> params) {
        var all = new ArrayList<String>();
        all.add(scope.condition("c"));
        if (asked(filter.status())) {
            all.add("c.status = :status");
            params.put("status", filter.status());
        }
        if (asked(filter.region())) {
            all.add("""
                    exists (select 1 from engine.public_case_region r
                             where r.case_no = c.case_no and r.region >= :region and r.region < :regionEnd)""");
            params.put("region", filter.region());
            params.put("regionEnd", filter.region() + ":");
        }
        if (asked(filter.q())) {
            all.add("position(lower(:q) in lower(c.case_no || ' ' || c.title || ' ' || coalesce(o.name, ''))) > 0");
            params.put("q", filter.q().strip());
        }
        if (asked(after)) {
            all.add("""
                    (c.opened_at, c.case_no) <
                    (select a.opened_at, a.case_no from engine.public_case a where a.case_no = :after and %s)""".formatted(scope.condition("a")));
            params.put("after", after);
        }
        return all;
    }

    private static boolean asked(String part) {
        return part != null && !part.isBlank();
    }
}
