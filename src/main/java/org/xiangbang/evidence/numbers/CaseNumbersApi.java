package org.xiangbang.evidence.numbers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;
import org.xiangbang.web.idempotency.AnsweredOnce;

/** The interface to the whole numbers of a case, as JSON. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "Cases 案件")
class CaseNumbersApi {
    private final CaseNumbers numbers;

    CaseNumbersApi(CaseNumbers numbers) {
        this.numbers = numbers;
    }

    record WhyRead(@Label("organizations.numbers.reason") String reason) {}

    /** @param items in the order in which they were entered; repeated under the same key they are masked */
    record WholeNumbersOfCase(List<CaseNumbers.Entered> items) {}

    @PostMapping("/{caseNo}/numbers")
    @Operation(
            summary = "Read the account and telephone numbers entered in a case whole, with a reason",
            description =
                    "By finance and audit of its place. The reason, the reader and the time stand in the trace of the case and in"
                            + " the record that auditors read.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject("{\"reason\": \"核对第一期拨款的收款账户\"}"))))
    WholeNumbersOfCase read(
            @PathVariable String caseNo,
            @RequestBody WhyRead request,
            Official official,
            Locale locale,
            HttpServletRequest asking) {
        var whole = new WholeNumbersOfCase(numbers.read(caseNo, request.reason(), official, locale));
        return AnsweredOnce.of(asking, whole, new WholeNumbersOfCase(numbers.masked(caseNo, official, locale)));
    }
}
