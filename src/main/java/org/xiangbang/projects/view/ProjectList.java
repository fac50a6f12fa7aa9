package org.xiangbang.projects.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.access.RegionScope;
import org.xiangbang.access.Regions;
import org.xiangbang.cases.CaseQuery;
import org.xiangbang.projects.Project;
import org.xiangbang.projects.Projects;
import org.xiangbang.shared.Money;

/** The projects that somebody may see, the newest first, read by keyset. */
@Repository
public class ProjectList {
    private final JdbcClient db;
    private final Regions regions;

    ProjectList(JdbcClient db, Regions regions) {
        this.db = db;
        this.regions = regions;
    }

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

    /**
     * A case to go on after that the reader may not see is as one that is not there.
     *
     * @throws org.xiangbang.shared.FormRefused naming region, status or size if it is none
     */
    public CaseQuery.Page<Row> read(RegionScope scope, CaseQuery query) {
        query.check(regions, Arrays.stream(Project.Status.values()).map(Project.Status::word));
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
                """.formatted(String.join(" and ", conditions(scope, query, params))))
                .params(params)
                .param("limit", query.size() + 1)
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
        return query.page(rows, Row::caseNo);
    }

    private static List<String> conditions(RegionScope scope, CaseQuery query, Map<String, Object> params) {
        var all = new ArrayList<String>();
        all.add(scope.condition("c"));
        if (!query.status().isEmpty()) {
            all.add("c.status = :status");
            params.put("status", query.status());
        }
        if (!query.region().isEmpty()) {
            all.add("""
                    exists (select 1 from engine.public_case_region r
                             where r.case_no = c.case_no and r.region >= :region and r.region < :regionEnd)""");
            params.put("region", query.region());
            params.put("regionEnd", query.region() + ":");
        }
        if (!query.q().isEmpty()) {
            all.add("position(lower(:q) in lower(c.case_no || ' ' || c.title || ' ' || coalesce(o.name, ''))) > 0");
            params.put("q", query.q());
        }
        if (!query.after().isEmpty()) {
            all.add("""
                    (c.opened_at, c.case_no) <
                    (select a.opened_at, a.case_no from engine.public_case a where a.case_no = :after and %s)""".formatted(scope.condition("a")));
            params.put("after", query.after());
        }
        return all;
    }
}
