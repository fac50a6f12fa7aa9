package org.xiangbang.organizations;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.access.RegionScope;
import org.xiangbang.access.Regions;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.cases.CaseQuery;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

/** The directory as people read it: who is admitted is for everybody, the rest for those in whose region it signed up. */
@Repository
public class Directory {
    private final JdbcClient db;
    private final OrganizationRecords records;
    private final CaseFiles cases;
    private final VisibleCases visible;
    private final Regions regions;

    Directory(JdbcClient db, OrganizationRecords records, CaseFiles cases, VisibleCases visible, Regions regions) {
        this.visible = visible;
        this.db = db;
        this.records = records;
        this.cases = cases;
        this.regions = regions;
    }

    /** Names by number of all that are admitted, in the order of names. */
    public Map<String, String> admitted() {
        var names = new LinkedHashMap<String, String>();
        db.sql("select number, name from organizations.organization where status = 'ADMITTED' order by name, number")
                .query(row -> {
                    names.put(row.getString("number"), row.getString("name"));
                });
        return names;
    }

    /** One line of the directory. @param validUntil null before the admission */
    public record Item(
            String number,
            String name,
            String uscc,
            boolean synthetic,
            String type,
            String grade,
            String region,
            String status,
            LocalDate validUntil) {}

    /** @throws org.xiangbang.shared.FormRefused naming region, status or size if it is none */
    public CaseQuery.Page<Item> page(CaseQuery query, Official by) {
        query.check(regions, Arrays.stream(Organization.Status.values()).map(Organization.Status::word));
        var scope = RegionScope.of(by);
        var rows = db.sql("""
                select o.number, o.name, o.uscc, o.uscc_demonstration, o.type, o.grade, o.region, o.status, o.valid_until
                  from organizations.organization o join engine.public_case f on f.case_no = o.number
                 where (o.status in ('ADMITTED', 'LISTED') or %s)
                   and (:region = '' or starts_with(o.region, :region))
                   and (:status = '' or o.status = :status)
                   and (:q = '' or position(lower(:q) in lower(o.name || ' ' || o.number || ' ' || o.uscc)) > 0)
                   and (:after = '' or o.number < :after)
                 order by o.number desc
                 limit :rows
                """.formatted(scope.condition("f")))
                .params(scope.params())
                .param("region", query.region())
                .param("status", query.status().toUpperCase(Locale.ROOT))
                .param("q", query.q())
                .param("after", query.after())
                .param("rows", query.size() + 1)
                .query((row, n) -> new Item(
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("uscc"),
                        row.getBoolean("uscc_demonstration"),
                        row.getString("type"),
                        row.getString("grade"),
                        row.getString("region"),
                        row.getString("status").toLowerCase(Locale.ROOT),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
        return query.page(rows, Item::number);
    }

    /** @throws NotFound if there is no such organization, or none that {@code by} may see */
    public Organization one(String number, Official by) {
        var organization = records.find(number).orElseThrow(() -> new NotFound(number));
        if (!organization.status().published() && !followable(number, by)) throw new NotFound(number);
        return organization;
    }

    /** May the official see the whole record, its case and its bank account? */
    public boolean followable(String number, Official by) {
        return visible.covers(cases.find(number), by);
    }

    public List<Finding> findings(String number) {
        return records.findings(number);
    }
}
