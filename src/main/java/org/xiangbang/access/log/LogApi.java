package org.xiangbang.access.log;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The interface to the log of administration, as JSON. */
@RestController
@RequestMapping("/api/v1/admin/log")
@Tag(name = "Administration 管理")
class LogApi {
    private static final int PAGE = 100;

    private final LogReader log;

    LogApi(LogReader log) {
        this.log = log;
    }

    @GetMapping
    @Operation(
            summary = "For the audit administrator: who administered what, who signed in, and who tried to",
            description =
                    "The newest entry comes first; next is the number with which to ask for the following page by before. For instance GET"
                            + " /api/v1/admin/log?who=security&kind=desk-granted&day=2026-12-06")
    LogReader.Page list(@ParameterObject LogFilter filter, @RequestParam(required = false) Long before) {
        return log.page(filter, before, PAGE);
    }
}
