package org.xiangbang.reports;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.VisibleText;

/** The open steps of a place's cases that are overdue, at whichever desk they wait. */
@Repository
public class LateSteps {
    public static final int LARGEST_PAGE = 100;

    private static final String LATE = """
              from tasklist.public_late_step s
             where s.region >= :place and s.region < :place || ':'
            """;

    /** The date of a step in microseconds, and its id. */
    private static final Pattern PLACE = Pattern.compile("(\\d{1,17})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final JdbcClient db;

    LateSteps(JdbcClient db) {
        this.db = db;
    }

    /**
     * An overdue step.
     *
     * @param department of the desk
     * @param assignee login of who has claimed it; null if it waits for anybody at the desk
     */
    public record LateStep(
            String taskId,
            String caseNo,
            String title,
            String process,
            int version,
            String step,
            String stepName,
            String desk,
            String department,
            String assignee,
            Instant dueAt) {
        private String place() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, dueAt) + "." + taskId;
        }
    }

    /** @param next the date and the id of the last step if there are more; null on the last page */
    public record Page(List<LateStep> items, String next) {}

    /** Returns how many there are in each department, by its code. */
    public Map<String, Long> byDepartment(Region place) {
        var counts = new TreeMap<String, Long>();
        db.sql("select s.department, count(*) as steps" + LATE + " group by s.department")
                .param("place", place.code())
                .query(row -> {
                    counts.put(row.getString("department"), row.getLong("steps"));
                });
        return counts;
    }

    /** Returns how many there are in each part of the place. @param length of a part's code */
    public Map<String, Long> byDivision(Region place, int length) {
        var counts = new TreeMap<String, Long>();
        db.sql("select left(s.region, :length) as division, count(*) as steps" + LATE + " group by 1")
                .param("place", place.code())
                .param("length", length)
                .query(row -> {
                    counts.put(row.getString("division"), row.getLong("steps"));
                });
        return counts;
    }

    /**
     * Returns a page, the longest overdue first.
     *
     * @param department its code; empty for every department
     * @param after {@code next} of the page before; empty for the first page. It is a place even when that step is done
     * @throws FormRefused naming {@code after} if it is no place, or {@code size} if it is not from 1 to 100
     */
    public Page page(Region place, String department, String after, int size) {
        FormRefused.unlessWithin("size", size, 1, LARGEST_PAGE);
        var last = VisibleText.of(after);
        var at = PLACE.matcher(last);
        if (!last.isEmpty() && !at.matches()) throw new FormRefused("after", "field.cursor");
        var rows = db.sql("""
                        select s.task_id::text as task_id, s.case_no, s.title, s.process, s.version, s.step, s.step_name, s.desk,
                               s.department, s.assignee, s.due_at
                        """ + LATE + """
                           and (:department = '' or s.department = :department)
                           and (:after = '' or (s.due_at, s.task_id)
                                > (timestamptz 'epoch' + cast(:micros as bigint) * interval '1 microsecond', nullif(:after, '')::uuid))
                         order by s.due_at, s.task_id limit :rows
                        """)
                .param("place", place.code())
                .param("department", VisibleText.of(department))
                .param("micros", last.isEmpty() ? 0L : Long.parseLong(at.group(1)))
                .param("after", last.isEmpty() ? "" : at.group(2))
                .param("rows", size + 1)
                .query(LateStep.class)
                .list();
        if (rows.size() <= size) return new Page(rows, null);
        return new Page(List.copyOf(rows.subList(0, size)), rows.get(size - 1).place());
    }
}
