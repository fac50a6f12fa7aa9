package org.xiangbang.access.divisions;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Divisions of one province that the demonstration does not have, as many as wanted, made up for the time of a test. */
final class ManyDivisions {
    /** 海南省; each code below it has a 9 where the real list has none. */
    private static final String PROVINCE = "46";

    private ManyDivisions() {}

    /** @param villages in each of ten townships of each of twenty counties of twenty cities */
    static void make(JdbcClient db, int villages) {
        db.sql("insert into access.region (code, name, demonstration) values ('46', '海南省', true)")
                .update();
        var levels = List.of(
                "select '%s' || (70 + n), '演示市' || n from generate_series(1, 20) n".formatted(PROVINCE),
                of("46__", "演示县", "(70 + n)", 20),
                of("46____", "演示乡镇", "(900 + n)", 10),
                of("46_______", "演示村民小组所在的村庄", "(900 + n)", villages));
        for (var level : levels) db.sql("""
                    insert into access.region (code, name, demonstration, parent)
                    select l.code, l.name, true, access.nearest_division(l.code) from (%s) l (code, name)
                    """.formatted(level)).update();
    }

    private static String of(String parents, String name, String number, int many) {
        return "select p.code || %s, '%s' || n from access.region p, generate_series(1, %d) n where p.code like '%s'"
                .formatted(number, name, many, parents);
    }

    static void remove(JdbcClient db) {
        db.sql("delete from access.region_change where region like '46%'").update();
        List.of(12, 9, 6, 4, 2)
                .forEach(length -> db.sql("delete from access.region where code like '46%' and length(code) = ?")
                        .param(length)
                        .update());
    }
}
