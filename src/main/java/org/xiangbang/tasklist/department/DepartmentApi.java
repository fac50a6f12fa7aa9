package org.xiangbang.tasklist.department;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.bulk.RowRefusals;
import org.xiangbang.web.Label;

/** The interface to a department's work, for its chief. */
@RestController
@RequestMapping("/api/v1/department")
@Tag(name = "Department 部门办理情况", description = "The open steps at the desks of the departments that the caller leads")
class DepartmentApi {
    private final DepartmentSteps steps;

    private final DepartmentAssignment assignment;
    private final RowRefusals refusals;

    DepartmentApi(DepartmentSteps steps, DepartmentAssignment assignment, RowRefusals refusals) {
        this.steps = steps;
        this.assignment = assignment;
        this.refusals = refusals;
    }

    record People(List<DepartmentAssignment.Person> items) {}

    record Assignment(List<String> tasks, String to, String reason) {}

    record Answer(List<Row> items) {}

    /** @param result done, or refused with code, sentence and the rule's source */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(String id, String caseNo, String result, String code, String detail, String source) {}

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

    @GetMapping("/people")
    @Operation(
            summary = "The people at a department's desks",
            description = "For chiefs. Somebody who has two desks there stands there twice.")
    People people(Official official, Locale locale) {
        if (!DepartmentSteps.leads(official)) throw new NotFound("department");
        return new People(assignment.people(official, locale));
    }

    @PostMapping("/assign")
    @Operation(
            summary = "Give steps of the department to one of its people (改派)",
            description =
                    "For the chief of the department and region. At most 100 steps, whoever has them now or nobody; each is judged on "
                            + "its own: those that are refused say why, the others are done. to: login of somebody who may sit at the "
                            + "step's desk; separation of duties is judged on them now. Ruling 0195.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "two", value = """
                                    {"tasks": ["0a5d…", "0a5e…"], "to": "agriculture.reviewer@513228", "reason": "本周外出，请代为办理"}"""))))
    Answer assign(@RequestBody Assignment asked, Official official, Locale locale) {
        return new Answer(assignment.assign(asked.tasks(), asked.to(), asked.reason(), official).stream()
                .map(row -> row(row, locale))
                .toList());
    }

    private Row row(DepartmentAssignment.Row row, Locale locale) {
        var caseNo = row.step() == null ? null : row.step().caseNo();
        if (row.fine()) return new Row(row.taskId(), caseNo, "done", null, null, null);
        var against = row.against();
        return new Row(
                row.taskId(),
                caseNo,
                "refused",
                RowRefusals.code(against),
                refusals.sentence(against, locale),
                refusals.source(against, locale));
    }
}
