package org.xiangbang.tasklist.department;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;

/** The department's work: by person and step, and the steps behind a number. */
@Controller
class DepartmentPages {
    private final DepartmentSteps steps;

    DepartmentPages(DepartmentSteps steps) {
        this.steps = steps;
    }

    @GetMapping("/department")
    String show(Official official, Model model) {
        model.addAttribute("lines", steps.lines(official));
        return "tasklist/department";
    }

    @GetMapping("/department/steps")
    String steps(
            @RequestParam(defaultValue = "") @Label("tasklist.department.person") String person,
            @RequestParam(defaultValue = "") @Label("tasklist.filter.process.label") String process,
            @RequestParam(defaultValue = "") @Label("tasklist.department.step") String step,
            @RequestParam(defaultValue = "false") @Label("tasklist.department.late") boolean overdue,
            Official official,
            Model model) {
        model.addAttribute("steps", steps.steps(person, process, step, overdue, official));
        model.addAttribute("most", DepartmentSteps.MOST);
        return "tasklist/department-steps";
    }
}
