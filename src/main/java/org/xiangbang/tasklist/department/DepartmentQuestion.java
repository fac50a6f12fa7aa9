package org.xiangbang.tasklist.department;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Desks;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;

/** Whom and what a chief can ask about: people at the desks of her departments, processes and their steps. An empty text asks about all. */
@Component
class DepartmentQuestion {
    private final Desks desks;
    private final Definitions definitions;

    DepartmentQuestion(Desks desks, Definitions definitions) {
        this.desks = desks;
        this.definitions = definitions;
    }

    /** @throws FormRefused naming everything that there is not */
    void require(String person, String process, String step, Official by) {
        Findings.together(
                () -> {
                    if (!person.isEmpty() && !person.equals(DepartmentSteps.NOBODY) && !works(person, by))
                        throw new FormRefused("person", "tasklist.department.no-person", person);
                },
                () -> {
                    if (!process.isEmpty() && definitions.nameOf(process).isEmpty())
                        throw new FormRefused("process", "tasklist.department.no-process", process);
                },
                () -> {
                    if (!step.isEmpty() && !steps(process).contains(step))
                        throw new FormRefused("step", "tasklist.department.no-step", step);
                });
    }

    private boolean works(String login, Official by) {
        var led = DepartmentSteps.led(by);
        return desks.of(login).stream().anyMatch(desk -> led.stream().anyMatch(mine -> together(mine, desk)));
    }

    private static boolean together(Desk one, Desk other) {
        return one.department().equals(other.department()) && one.region().equals(other.region());
    }

    /** Of a process that there is not, nothing is said about its step. */
    private List<String> steps(String process) {
        if (!process.isEmpty() && definitions.nameOf(process).isEmpty()) throw new Findings.Unread(process);
        var asked = process.isEmpty() ? definitions.names().keySet() : List.of(process);
        return asked.stream()
                .flatMap(key -> definitions.steps(key).stream())
                .map(found -> found.id())
                .toList();
    }
}
