package org.xiangbang.tasklist.department;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * To whom steps can be given, by desk: a step goes to people of its own desk only (decision 0195).
 *
 * @param groups one for each desk of the department that somebody holds, in the order of the desks' ids
 */
record DepartmentChoice(List<Group> groups) {
    /** @param desk the desk's id; {@code name} is written in the reader's language */
    record Group(String desk, String name, List<DepartmentAssignment.Person> people) {}

    static DepartmentChoice of(List<DepartmentAssignment.Person> people) {
        var byDesk = new TreeMap<String, Group>();
        for (var person : people)
            byDesk.computeIfAbsent(person.deskId(), desk -> new Group(desk, person.desk(), new ArrayList<>()))
                    .people()
                    .add(person);
        return new DepartmentChoice(List.copyOf(byDesk.values()));
    }

    /** Returns those who hold the step's desk, without the person who has the step. */
    public List<DepartmentAssignment.Person> others(DepartmentSteps.Step step) {
        return groups.stream()
                .filter(group -> group.desk().equals(step.desk()))
                .flatMap(group -> group.people().stream())
                .filter(person -> !person.login().equals(step.assignee()))
                .toList();
    }
}
