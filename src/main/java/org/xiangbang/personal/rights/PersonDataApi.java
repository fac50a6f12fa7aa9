package org.xiangbang.personal.rights;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;
import org.xiangbang.web.system.WrittenReason;

/** The interface to what is kept of a person. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Personal data 个人信息")
class PersonDataApi {
    private final PersonData data;

    PersonDataApi(PersonData data) {
        this.data = data;
    }

    /** @param items the kinds of what is kept, with the number of rows and the rule by which they stay after an erasure */
    record Kept(List<PersonData.Part> items) {}

    record WhyData(@Label("field.reason") String reason) {}

    /** @param rows how many rows of each kind were removed or emptied */
    record Erased(Map<String, Integer> rows) {}

    @GetMapping("/me/data")
    @Operation(summary = "What is kept of the caller", description = "For instance GET /api/v1/me/data")
    Kept own(Official official) {
        return new Kept(data.parts(official.login()));
    }

    @PostMapping("/me/data/file")
    @Operation(
            summary = "Take along what is kept of the caller, as a zip of JSON",
            description = "No body. It is recorded.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> file(Official official) {
        return OwnDataPages.zip(official.login(), data.export(official.login(), "", official));
    }

    @PostMapping("/admin/accounts/{login}/data/file")
    @Operation(
            summary = "Export what is kept of an account, as a zip of JSON",
            description =
                    "By the security administrator, for a person who asks for it. It is recorded with its reason.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject("{\"reason\": \"本人书面申请查阅\"}"))))
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> exportOf(@PathVariable String login, @RequestBody WhyData request, Official official) {
        return OwnDataPages.zip(login, data.export(login, WrittenReason.of(request.reason()), official));
    }

    @GetMapping("/admin/accounts/{login}/data")
    @Operation(
            summary = "What is kept of an account",
            description =
                    "By the security administrator. For instance GET /api/v1/admin/accounts/agriculture.handler@513228/data")
    Kept of(@PathVariable String login) {
        data.account(login);
        return new Kept(data.parts(login));
    }

    @PostMapping("/admin/accounts/{login}/data/erase")
    @Operation(
            summary = "Erase what no rule keeps of a closed account",
            description =
                    "Acts, desks held, papers of cases and the name stay; the answer says what was removed. An open account is"
                            + " refused (422, personal.account-open).",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject("{\"reason\": \"本人离职后申请删除\"}"))))
    Erased erase(@PathVariable String login, @RequestBody WhyData request, Official official) {
        return new Erased(data.erase(login, request.reason(), official));
    }
}
