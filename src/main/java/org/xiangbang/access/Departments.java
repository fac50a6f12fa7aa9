package org.xiangbang.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Departments, and what they are called where and when. */
@Service
public class Departments {
    private final JdbcClient db;

    Departments(JdbcClient db) {
        this.db = db;
    }

    /** The name of the most specific place that holds {@code place}, valid on that day. */
    public Optional<Department> find(String code, String place, LocalDate on) {
        return db.sql("""
                select d.code, d.kind, n.name, n.short_name, n.name_en
                  from access.department d join access.department_name n on n.department = d.code
                 where d.code = :code and starts_with(:place, n.place)
                   and n.valid_from <= :on and (n.valid_until is null or :on < n.valid_until)
                 order by length(n.place) desc, n.valid_from desc limit 1
                """)
                .param("code", code)
                .param("place", place)
                .param("on", on)
                .query(Department.class)
                .optional();
    }

    /** Every department under its usual name of today, in the order of codes. */
    public List<Department> all() {
        return db.sql("""
                select distinct on (d.code) d.code, d.kind, n.name, n.short_name, n.name_en
                  from access.department d join access.department_name n on n.department = d.code and n.place = ''
                 where n.valid_from <= current_date and (n.valid_until is null or current_date < n.valid_until)
                 order by d.code, n.valid_from desc
                """).query(Department.class).list();
    }
}
