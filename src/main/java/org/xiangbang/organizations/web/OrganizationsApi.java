package org.xiangbang.organizations.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
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
import org.xiangbang.organizations.AdmissionProcess;
import org.xiangbang.organizations.Directory;
import org.xiangbang.organizations.OrganizationSignUp;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Within;
import org.xiangbang.web.FirstForm;

/** The interface to the directory of social organizations, for other systems. */
@RestController
@RequestMapping("/api/v1/organizations")
@Tag(name = "Organizations 社会组织", description = "From the sign-up to the directory")
class OrganizationsApi {
    private static final String EXAMPLE = """
            {
              "name": "演示基金会",
              "uscc": "53510000MJ0000026F",
              "type": "foundation",
              "region": "513228",
              "registrationAuthority": "四川省民政厅",
              "registrationValidUntil": "2030-12-31",
              "charitable": true,
              "fundraising": false,
              "grade": "4A",
              "legalRepresentative": "负责人",
              "contact": "联系人",
              "phone": "028-00000000",
              "businessScope": "资助乡村产业和公益项目",
              "actions": ["employment", "relief"],
              "withinScope": true,
              "targets": "脱贫户和监测户",
              "approach": "资助产业项目",
              "startsOn": "2027-01-01",
              "endsOn": "2027-12-31",
              "annualCheckYear": 2025,
              "annualCheck": "passed",
              "onList": "none",
              "investigated": false,
              "accountName": "演示基金会",
              "bankName": "演示银行",
              "bankAccount": "6200000000001234"
            }""";

    private final OrganizationSignUp signUp;
    private final Directory directory;
    private final StartFormReading forms;
    private final Clock clock;

    OrganizationsApi(OrganizationSignUp signUp, Directory directory, StartFormReading forms, Clock clock) {
        this.signUp = signUp;
        this.directory = directory;
        this.forms = forms;
        this.clock = clock;
    }

    record Opened(String caseNo, String status) {}

    @GetMapping("/form")
    @Operation(
            summary = "The form with which an organization signs up",
            description =
                    "Every field with its name in the language of Accept-Language, type, limits, options and columns. "
                            + "The body of POST /api/v1/organizations holds a value for each by its id.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.ALL_VALUE,
                                            schema = @Schema(implementation = FormJson.class),
                                            examples = @ExampleObject(name = "需求申报", value = FormJson.EXAMPLE))))
    FormJson form(Locale locale) {
        return forms.of(AdmissionProcess.KEY, AdmissionProcess.SIGN_UP, Map.of(), locale);
    }

    @PostMapping
    @FirstForm(process = AdmissionProcess.KEY, step = AdmissionProcess.SIGN_UP)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Sign an organization up",
            description =
                    "The fields of GET /api/v1/organizations/form, and documents: a list of ids. By an applicant's account.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "演示基金会", value = EXAMPLE))))
    ResponseEntity<Opened> file(@RequestBody Map<String, Object> body, Official official) {
        var done = signUp.file(StepForm.first(body), official);
        return ResponseEntity.created(URI.create("/api/v1/organizations/" + done.caseNo()))
                .body(new Opened(done.caseNo(), done.status()));
    }

    @GetMapping
    @Operation(summary = "Organizations by cursor, the newest first", description = "status: a word such as admitted.")
    CaseQuery.Page<OrganizationJson.Item> list(
            @ParameterObject CaseListQuestion asked,
            @RequestParam(defaultValue = "20") @Within(to = CaseQuery.LARGEST_PAGE) int size,
            Official official) {
        var today = LocalDate.now(clock);
        return directory.cases().page(asked.query(size), official).map(item -> OrganizationJson.Item.of(item, today));
    }

    @GetMapping("/{number}")
    @Operation(summary = "One organization with its registration and standing")
    OrganizationJson one(@PathVariable String number, Official official) {
        var organization = directory.one(number, official);
        var whole = directory.followable(number, official);
        return OrganizationJson.of(
                organization,
                whole,
                directory.knowsNumbers(number, official),
                directory.findings(number),
                LocalDate.now(clock));
    }
}
