package org.xiangbang.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The departments, and their names by place and time. */
@Repository
public class Departments {
    private final JdbcClient db;

    /** The names by department. They are entered once, before the first page is shown, so they can be cached. */
    private final Map<String, List<Named>> known = new ConcurrentHashMap<>();

    /** @param until the first day on which the name is no longer used; null if it is in use */
    private record Named(Department department, String place, LocalDate from, LocalDate until) {
        boolean valid(LocalDate on) {
            return !on.isBefore(from) && (until == null || on.isBefore(until));
        }
    }

    Departments(JdbcClient db) {
        this.db = db;
    }

    /** Finds the department under the name of the most specific place that contains {@code place}, valid on that day. */
    public Optional<Department> find(String code, String place, LocalDate on) {
        return names(code).stream()
                .filter(name -> place.startsWith(name.place) && name.valid(on))
                .map(Named::department)
                .findFirst();
    }

    private List<Named> names(String code) {
        var names = known.get(code);
        if (names != null) return names;
        var read = read(code);
        if (!read.isEmpty()) known.put(code, read);
        return read;
    }

    /** Reads the names, those of the most specific place first and of these the newest first. */
    private List<Named> read(String code) {
        return db.sql("""
                select d.code, d.kind, n.name, n.short_name, n.name_en, n.place, n.valid_from::text, n.valid_until
                  from access.department d join access.department_name n on n.department = d.code
                 where d.code = ? order by length(n.place) desc, n.valid_from desc
                """).param(code).query(Departments::named).list();
    }

    private static Named named(ResultSet row, int number) throws SQLException {
        var from = row.getString("valid_from");
        return new Named(
                new Department(
                        row.getString("code"),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getString("name_en")),
                row.getString("place"),
                from.equals("-infinity") ? LocalDate.MIN : LocalDate.parse(from),
                row.getObject("valid_until", LocalDate.class));
    }

    /** Returns every department under the name that it usually has today, in the order of codes. */
    public List<Department> all() {
        return db.sql("""
                select distinct on (d.code) d.code, d.kind, n.name, n.short_name, n.name_en
                  from access.department d join access.department_name n on n.department = d.code and n.place = ''
                 where n.valid_from <= current_date and (n.valid_until is null or current_date < n.valid_until)
                 order by d.code, n.valid_from desc
                """).query(Department.class).list();
    }
}
