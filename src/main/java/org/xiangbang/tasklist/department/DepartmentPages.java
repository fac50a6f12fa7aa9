package org.xiangbang.tasklist.department;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.tasklist.bulk.RowRefusals;
import org.xiangbang.web.Label;
import org.xiangbang.web.PageAnswers;

/** The department's work: by person and step, the steps behind a number, and giving them to one of its people (改派). */
@Controller
@RequestMapping("/department")
class DepartmentPages {
    private final DepartmentSteps steps;
    private final DepartmentAssignment assignment;
    private final RowRefusals refusals;
    private final PageAnswers answers;
    private final DepartmentHome names;

    DepartmentPages(
            DepartmentSteps steps,
            DepartmentAssignment assignment,
            RowRefusals refusals,
            PageAnswers answers,
            DepartmentHome names) {
        this.steps = steps;
        this.assignment = assignment;
        this.refusals = refusals;
        this.answers = answers;
        this.names = names;
    }

    /** Which steps are listed, as in {@link DepartmentSteps#steps}; a part that is missing asks for all. */
    record Asked(
            @Label("tasklist.department.person") String person,
            @Label("tasklist.filter.process.label") String process,
            @Label("tasklist.department.step") String step,
            @Label("tasklist.department.late") Boolean overdue) {}

    /** What was posted: the steps, the receiver, the reason. */
    record Given(List<String> task, String to, String reason) {
        static final Given NONE = new Given(List.of(), "", "");
    }

    /** A step that was not given. @param source null where no rule refuses; {@code could} names who else holds the step's desk */
    record Refused(DepartmentSteps.Step step, String taskId, String sentence, String source, List<String> could) {}

    @GetMapping
    String show(Official official, Model model) {
        model.addAttribute("lines", steps.lines(official));
        return "tasklist/department";
    }

    @GetMapping("/steps")
    String steps(@ModelAttribute Asked asked, Official official, Model model, Locale locale) {
        return list(asked, Given.NONE, official, model, locale);
    }

    @PostMapping("/assign")
    String assign(
            @ModelAttribute Asked asked,
            @RequestParam(required = false) List<String> task,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String reason,
            Official official,
            Model model,
            Locale locale) {
        return answers.form(
                locale,
                () -> {
                    var rows = assignment.assign(task, to, reason, official);
                    model.addAttribute("asked", asked);
                    model.addAttribute(
                            "given",
                            rows.stream().filter(DepartmentAssignment.Row::fine).toList());
                    model.addAttribute("to", to);
                    model.addAttribute("refused", refused(rows, choice(official, locale), locale));
                    return "tasklist/department-assigned";
                },
                wrong -> {
                    model.addAttribute("problems", wrong.problems());
                    return list(asked, new Given(task == null ? List.of() : task, to, reason), official, model, locale);
                });
    }

    private String list(Asked asked, Given given, Official official, Model model, Locale locale) {
        model.addAttribute("asked", asked);
        model.addAttribute("given", given);
        var found = steps.steps(
                asked.person(), asked.process(), asked.step(), Boolean.TRUE.equals(asked.overdue()), official);
        model.addAttribute("steps", found);
        model.addAttribute("heading", names.heading(asked.person(), asked.step(), found, locale));
        model.addAttribute("choice", choice(official, locale));
        model.addAttribute("most", DepartmentSteps.MOST);
        return "tasklist/department-steps";
    }

    private DepartmentChoice choice(Official official, Locale locale) {
        return DepartmentChoice.of(assignment.people(official, locale));
    }

    private List<Refused> refused(List<DepartmentAssignment.Row> rows, DepartmentChoice choice, Locale locale) {
        return rows.stream()
                .filter(row -> !row.fine())
                .map(row -> new Refused(
                        row.step(),
                        row.taskId(),
                        refusals.sentence(row.against(), locale),
                        refusals.source(row.against(), locale),
                        could(row, choice)))
                .toList();
    }

    private static List<String> could(DepartmentAssignment.Row row, DepartmentChoice choice) {
        if (row.step() == null || !(row.against() instanceof RuleBroken)) return List.of();
        return choice.others(row.step()).stream()
                .map(DepartmentAssignment.Person::name)
                .toList();
    }
}
