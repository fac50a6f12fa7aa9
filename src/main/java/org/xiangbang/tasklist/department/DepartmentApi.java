package org.xiangbang.tasklist.department;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;

/** The interface to a department's work, for its chief. */
@RestController
@RequestMapping("/api/v1/department")
@Tag(name = "Department 部门办理情况", description = "The open steps at the desks of the departments that the caller leads")
class DepartmentApi {
    private final DepartmentSteps steps;

    DepartmentApi(DepartmentSteps steps) {
        this.steps = steps;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Lines(List<DepartmentSteps.Line> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Steps(List<DepartmentSteps.Step> items) {}

    @GetMapping
    @Operation(
            summary = "A department's open steps by person and step, those with the most overdue ones first",
            description =
                    "For chiefs. person: the login; missing for steps that nobody has claimed. At most 100 lines.")
    Lines lines(Official official) {
        return new Lines(steps.lines(official));
    }

    @GetMapping("/steps")
    @Operation(
            summary = "A department's open steps, the earliest date first",
            description =
                    "person: a login, or - for steps that nobody has claimed; process and step: their ids. At most 100.")
    Steps steps(
            @RequestParam(defaultValue = "") @Label("tasklist.department.person") String person,
            @RequestParam(defaultValue = "") @Label("tasklist.filter.process.label") String process,
            @RequestParam(defaultValue = "") @Label("tasklist.department.step") String step,
            @RequestParam(defaultValue = "false") @Label("tasklist.department.late") boolean overdue,
            Official official) {
        return new Steps(steps.steps(person, process, step, overdue, official));
    }
}
