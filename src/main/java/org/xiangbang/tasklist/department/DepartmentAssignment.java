package org.xiangbang.tasklist.department;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.access.Colleagues;
import org.xiangbang.access.DeskNames;
import org.xiangbang.engine.assignment.Reassignment;
import org.xiangbang.engine.form.TextInput;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

/** A chief gives steps of her department to one of its people (改派). Each step is judged and moved on its own. */
@Service
class DepartmentAssignment {
    /** The most steps that are given at once, as many as a list shows. */
    static final int MOST = DepartmentSteps.MOST;

    private final DepartmentSteps steps;
    private final Reassignment reassignment;
    private final Colleagues colleagues;
    private final DeskNames desks;
    private final TransactionTemplate each;

    DepartmentAssignment(
            DepartmentSteps steps,
            Reassignment reassignment,
            Colleagues colleagues,
            DeskNames desks,
            PlatformTransactionManager transactions) {
        this.steps = steps;
        this.reassignment = reassignment;
        this.colleagues = colleagues;
        this.desks = desks;
        this.each = new TransactionTemplate(transactions);
        each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Somebody at a desk of the department. @param desk its name in the reader's language; {@code deskId} is that of its steps */
    record Person(String login, String name, String desk, String deskId) {}

    /**
     * One of the steps.
     *
     * @param step null for a step that is not among those of the chief's departments
     * @param against why it was not given; null when it was
     */
    record Row(String taskId, DepartmentSteps.Step step, RuntimeException against) {
        public boolean fine() {
            return against == null;
        }
    }

    /** Returns the people at the desks of the departments that a chief leads; once for each desk. */
    List<Person> people(Official by, Locale locale) {
        return colleagues.inDepartmentsOf(DepartmentSteps.led(by), "").stream()
                .flatMap(who -> theirs(who, by)
                        .map(desk -> new Person(who.login(), who.name(), desks.of(desk, locale), desk.id())))
                .toList();
    }

    /**
     * Gives every step that nothing forbids, each in its own transaction. The others are returned with the reason.
     *
     * @throws FormRefused if none or more than a hundred are chosen, or the receiver or the reason is missing
     * @throws NotFound for a person who is not a chief
     */
    List<Row> assign(List<String> tasks, String to, String reason, Official by) {
        if (!DepartmentSteps.leads(by)) throw new NotFound("department");
        var chosen =
                tasks == null ? List.<String>of() : tasks.stream().distinct().toList();
        var found = new Findings();
        found.check(() -> {
            if (chosen.isEmpty()) throw new FormRefused("tasks", "tasklist.bulk.none");
            if (chosen.size() > MOST) throw new FormRefused("tasks", "tasklist.bulk.many", MOST, chosen.size());
        });
        found.check(() -> TextInput.reason("to", to));
        found.check(() -> TextInput.reason("reason", reason));
        found.orThrow(List.of("tasks", "to", "reason"));
        var rows = new ArrayList<Row>();
        for (var task : chosen) rows.add(assign(task, to, reason, by));
        return rows;
    }

    private Row assign(String task, String to, String reason, Official by) {
        var step = steps.find(task, by).orElse(null);
        try {
            each.executeWithoutResult(status -> reassignment.assign(task, to, reason, by));
            return new Row(task, step, null);
        } catch (RuntimeException refused) {
            return new Row(task, step, refused);
        }
    }

    private static Stream<Desk> theirs(Official who, Official by) {
        return who.desks().stream().filter(by::leads);
    }
}
