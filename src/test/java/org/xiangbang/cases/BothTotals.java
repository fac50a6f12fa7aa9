package org.xiangbang.cases;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.needs.NeedList;
import org.xiangbang.organizations.Directory;
import org.xiangbang.projects.view.ProjectList;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** Compares the total of a list as it is read from sums with that of its cases counted one by one. */
public final class BothTotals {
    private BothTotals() {}

    /** Returns what differs for whoever holds a desk, and for one desk of each place in all statuses and in all places with cases. */
    public static List<String> differingForAnybody(BeanFactory program) {
        var db = program.getBean(JdbcClient.class);
        var everybody = readers(db, "select distinct desk from access.holding");
        var some = readers(db, "select min(desk) from access.holding group by split_part(desk, '@', 2)");
        var regions = words(db, "select code from access.region where code in (select place from reports.list_sum)");
        var wrong = new ArrayList<String>();
        for (var list : List.of(
                program.getBean(NeedList.class).cases(),
                program.getBean(Directory.class).cases(),
                program.getBean(ProjectList.class).cases())) {
            wrong.addAll(differing(list, everybody, List.of(""), List.of("")));
            wrong.addAll(differing(list, some, regions, List.of("")));
            wrong.addAll(differing(list, some, List.of(""), list.statuses()));
        }
        return wrong;
    }

    private static List<Official> readers(JdbcClient db, String sql) {
        return words(db, sql).stream()
                .map(desk -> new Official(desk, -1, desk, List.of(Desk.parse(desk))))
                .toList();
    }

    private static List<String> words(JdbcClient db, String sql) {
        return db.sql(sql).query(String.class).list();
    }

    /** Returns what differs over all readers, divisions and statuses; the empty text among the divisions and statuses asks for all. */
    public static List<String> differing(
            CaseList<?> list, List<Official> readers, List<String> regions, List<String> statuses) {
        var wrong = new ArrayList<String>();
        for (var reader : readers)
            for (var region : regions)
                for (var status : statuses) {
                    var query = new CaseQuery(region, status, "", "", 50);
                    var kept = list.totals(query, reader);
                    var counted = list.counted(query, reader);
                    if (!kept.equals(counted))
                        wrong.add("%s of '%s' '%s' for %s %s: %s, but %s"
                                .formatted(list.kind(), region, status, reader.login(), reader.desks(), kept, counted));
                }
        return wrong;
    }
}
