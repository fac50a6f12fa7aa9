package org.xiangbang.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cases and open steps that people look at and do; no step is done by two, and a tenth of them is looked at only. */
final class Work {
    private static final int LOOKED_AT = 10;
    private static final int KNOWN_CASES = 20_000;

    /**
     * @param desk login of the official at its desk
     * @param form with which it is approved, as JSON
     */
    private record OpenStep(String id, String desk, String form) {}

    /** A step to be looked at or done. */
    record Step(String id, Person by, String form) {}

    private final Map<String, List<String>> cases = new HashMap<>();
    private final List<OpenStep> steps;
    private final Map<String, Person> people;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger reported = new AtomicInteger();
    private final String report;

    /**
     * @param forms by step
     * @param report a need that is reported, as JSON, in which {@code {place}} and {@code {number}} are put in
     */
    Work(JdbcClient db, Map<String, Person> people, Map<String, String> forms, String report) {
        this.people = people;
        this.report = report;
        db.sql("select case_no, region from cases.case_file where title like '%号' order by md5(case_no) limit ?")
                .param(KNOWN_CASES)
                .query(row -> {
                    add(row.getString(1), row.getString(2));
                });
        steps = db
                .sql("""
                select i.task_id, i.step, d.name from tasklist.inbox i join tasklist.desk d on d.id = i.desk_id
                 where i.assignee is null order by md5(i.task_id::text)
                """)
                .query((row, n) -> new OpenStep(row.getString(1), row.getString(3), forms.get(row.getString(2))))
                .list()
                .stream()
                .filter(step -> step.form() != null && people.containsKey(step.desk()))
                .toList();
    }

    /** Below every division in which it lies. */
    private void add(String caseNo, String place) {
        for (int length : new int[] {6, 9, 12})
            if (place.length() >= length)
                cases.computeIfAbsent(place.substring(0, length), known -> new ArrayList<>())
                        .add(caseNo);
    }

    /** A case in the reader's place. */
    String caseFor(Person reader, Random random) {
        var there = cases.get(reader.place());
        return there.get(random.nextInt(there.size()));
    }

    Step toLookAt(Random random) {
        return step(random.nextInt(steps.size() / LOOKED_AT + 1));
    }

    /** Each once. */
    Step toDo() {
        var next = steps.size() / LOOKED_AT + 1 + done.getAndIncrement();
        if (next >= steps.size()) throw new IllegalStateException("all " + steps.size() + " open steps are done");
        return step(next);
    }

    private Step step(int number) {
        var step = steps.get(number);
        return new Step(step.id(), people.get(step.desk()), step.form());
    }

    String report(Person by) {
        return report.replace("{place}", by.place()).replace("{number}", String.valueOf(reported.incrementAndGet()));
    }
}
