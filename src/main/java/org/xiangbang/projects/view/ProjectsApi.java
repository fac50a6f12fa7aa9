package org.xiangbang.projects.view;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.cases.CaseQuery;
import org.xiangbang.cases.web.CaseListQuestion;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.web.FormJson;
import org.xiangbang.engine.web.StartFormReading;
import org.xiangbang.projects.lifecycle.LifecycleProcess;
import org.xiangbang.projects.proposal.ProjectOrder;
import org.xiangbang.projects.proposal.ProjectStart;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Within;
import org.xiangbang.web.FirstForm;
import org.xiangbang.web.Label;

/** The interface with which other systems propose, order and read projects. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Projects 项目", description = "From a proposal, or an order, to the archive")
class ProjectsApi {
    private final ProjectStart start;
    private final ProjectOrder orders;
    private final ProjectReading reading;
    private final StartFormReading forms;

    ProjectsApi(ProjectStart start, ProjectOrder orders, ProjectReading reading, StartFormReading forms) {
        this.start = start;
        this.orders = orders;
        this.reading = reading;
        this.forms = forms;
    }

    @GetMapping("/projects/form")
    @Operation(
            summary = "The form with which a project is proposed, filled in from a need if one is named",
            description =
                    "Every field with its name in the language of Accept-Language, type, limits, options and columns. "
                            + "The body of POST /api/v1/projects holds a value for each by its id.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.ALL_VALUE,
                                            schema = @Schema(implementation = FormJson.class),
                                            examples = @ExampleObject(name = "需求申报", value = FormJson.EXAMPLE))))
    FormJson form(@RequestParam(required = false) String need, Locale locale) {
        var known = need == null ? Map.<String, Object>of() : start.fromNeed(need);
        return forms.of(LifecycleProcess.KEY, LifecycleProcess.PROPOSE, known, locale);
    }

    @PostMapping("/projects")
    @FirstForm(process = LifecycleProcess.KEY, step = LifecycleProcess.PROPOSE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Propose a project",
            description =
                    "The fields of GET /api/v1/projects/form; organization may be left out by who handles for one only, "
                            + "need by a project of the organization's own. Budget lines add up to the amount.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "谷汝村 藏白菊",
                                                            value = ProjectExamples.PROPOSAL))))
    ResponseEntity<Opened> propose(
            @org.springframework.web.bind.annotation.RequestBody Map<String, Object> body, Official official) {
        var fields = new LinkedHashMap<>(body);
        var organization = fields.remove("organization");
        var named = organization == null ? null : organization.toString();
        var started = start.propose(named, StepForm.first(fields), official);
        return created(started.caseNo(), started.completed().status());
    }

    @PostMapping("/needs/{caseNo}/orders")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ask an organization to answer a published need",
            description = "By a village, township or county handler of the need's place. The organization may decline.",
            requestBody = @RequestBody(required = true, content = @Content(examples = @ExampleObject(value = """
                                    {"organization": "S-000001", "message": "村里盼着把藏白菊种起来"}"""))))
    ResponseEntity<Opened> order(
            @PathVariable String caseNo,
            @org.springframework.web.bind.annotation.RequestBody Order order,
            Official official) {
        return created(orders.order(caseNo, order.organization(), order.message(), official), "ordered");
    }

    @GetMapping("/projects")
    @Operation(summary = "Projects by cursor, the newest first", description = "status: a word such as implementing.")
    CaseQuery.Page<ProjectReading.Item> list(
            @ParameterObject CaseListQuestion asked,
            @RequestParam(defaultValue = "20") @Within(to = CaseQuery.LARGEST_PAGE) int size,
            Official official) {
        return reading.list(asked.query(size), official);
    }

    @GetMapping("/projects/{caseNo}")
    @Operation(summary = "One project with its plan, money, milestones, tranches and pairing")
    ProjectJson one(@PathVariable String caseNo, Official official) {
        return reading.one(caseNo, official);
    }

    record Order(
            @Label("projects.order.organization") String organization,
            @Label("projects.order.message") String message) {}

    record Opened(String caseNo, String status) {}

    private static ResponseEntity<Opened> created(String caseNo, String status) {
        return ResponseEntity.created(URI.create("/api/v1/projects/" + caseNo)).body(new Opened(caseNo, status));
    }
}
