package org.xiangbang.tasklist.sheet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.view.ListPart;
import org.xiangbang.tasklist.view.ListQuestion;
import org.xiangbang.web.Attachment;

/** The workbook of a list of steps, for other systems. */
@RestController
@Tag(name = "Lists 列表")
class TaskSheetsApi {
    private final TaskSheets sheets;

    TaskSheetsApi(TaskSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping(value = "/api/v1/tasks/sheet", produces = Attachment.SHEET_TYPE)
    @Operation(
            summary = "A task list as a workbook (xlsx), all rows as they were at one moment",
            description =
                    "The conditions of GET /api/v1/tasks. Each caller has one at a time; otherwise 429 with Retry-After.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = Attachment.SHEET_TYPE,
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<Resource> sheet(
            @ParameterObject ListQuestion asked, @ParameterObject ListPart part, Official official, Locale locale) {
        return sheets.of(asked, part, official, locale);
    }
}
