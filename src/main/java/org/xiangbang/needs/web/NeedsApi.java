package org.xiangbang.needs.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.cases.CaseQuery;
import org.xiangbang.cases.web.CaseListQuestion;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.web.FormJson;
import org.xiangbang.engine.web.StartFormReading;
import org.xiangbang.needs.NeedList;
import org.xiangbang.needs.NeedSurvey;
import org.xiangbang.needs.SurveyProcess;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Within;
import org.xiangbang.web.FirstForm;

/** The interface to the needs library, for other systems. */
@RestController
@RequestMapping("/api/v1/needs")
@Tag(name = "Needs 需求", description = "From a village's report to the needs library")
class NeedsApi {
    private static final String EXAMPLE = """
            {
              "title": "谷汝村藏白菊种植",
              "category": "industry",
              "nature": "new",
              "region": "513228100210",
              "startsOn": "2027-03-01",
              "endsOn": "2027-11-30",
              "responsibleUnit": "谷汝村村民委员会",
              "task": "藏白菊种植",
              "amount": "640000.00",
              "funding": [{"source": "donation", "amount": "640000.00"}],
              "households": 198,
              "people": 544,
              "outputTarget": "完成藏白菊种植",
              "benefitTarget": "198户544人家门口就业",
              "satisfactionTarget": "受益群众满意",
              "participation": "群众就近务工"
            }""";

    private final NeedSurvey survey;
    private final NeedList list;
    private final StartFormReading forms;

    NeedsApi(NeedSurvey survey, NeedList list, StartFormReading forms) {
        this.survey = survey;
        this.list = list;
        this.forms = forms;
    }

    record Opened(String caseNo, String status) {}

    @GetMapping("/form")
    @Operation(
            summary = "The form with which a need is reported",
            description =
                    "Every field with its name in the language of Accept-Language, type, limits, options and columns. "
                            + "The body of POST /api/v1/needs holds a value for each by its id.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.ALL_VALUE,
                                            schema = @Schema(implementation = FormJson.class),
                                            examples = @ExampleObject(name = "需求申报", value = FormJson.EXAMPLE))))
    FormJson form(Locale locale) {
        return forms.of(SurveyProcess.KEY, SurveyProcess.REPORT, Map.of(), locale);
    }

    @PostMapping
    @FirstForm(process = SurveyProcess.KEY, step = SurveyProcess.REPORT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Report a need",
            description =
                    "The fields of GET /api/v1/needs/form, and documents: a list of ids. From the caller's reporting desk.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "谷汝村 藏白菊", value = EXAMPLE))))
    ResponseEntity<Opened> report(@RequestBody Map<String, Object> body, Official official) {
        var done = survey.report(StepForm.first(body), official);
        return ResponseEntity.created(URI.create("/api/v1/needs/" + done.caseNo()))
                .body(new Opened(done.caseNo(), done.status()));
    }

    @GetMapping
    @Operation(summary = "Needs by cursor, the newest first", description = "status: a word such as published.")
    CaseQuery.Page<NeedJson.Item> list(
            @ParameterObject CaseListQuestion asked,
            @RequestParam(defaultValue = "20") @Within(to = CaseQuery.LARGEST_PAGE) int size,
            Official official) {
        return list.cases().page(asked.query(size), official).map(NeedJson.Item::of);
    }

    @GetMapping("/{caseNo}")
    @Operation(summary = "One need with its funding, targets and beneficiaries")
    NeedJson one(@PathVariable String caseNo, Official official) {
        var need = list.one(caseNo, official);
        return NeedJson.of(
                need,
                list.servedBy(Stream.ofNullable(need.servedBy()), official).keySet());
    }
}
