package org.xiangbang.needs;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Department;
import org.xiangbang.access.Departments;

/** The line departments that this installation has. */
@Component
class LineDepartments {
    private final Departments departments;

    LineDepartments(Departments departments) {
        this.departments = departments;
    }

    /** Returns the codes of those that are set up. */
    Set<String> codes() {
        return departments.all().stream()
                .filter(department -> department.kind().equals("line"))
                .map(Department::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
