package org.xiangbang.web.system;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The interface to the state of the system, as JSON. */
@RestController
@Tag(name = "Administration 管理")
class SystemApi {
    private final SystemParts parts;

    SystemApi(SystemParts parts) {
        this.parts = parts;
    }

    /**
     * @param value in the reader's language
     * @param attention whether the administrator should look at it
     * @param list the page that lists what is counted; absent if there is none
     */
    record LineJson(String id, String label, String value, boolean attention, String list) {}

    /** @param part such as program, database, jobs, deliveries */
    record PartJson(String part, String title, List<LineJson> lines) {}

    record SystemJson(List<PartJson> parts) {}

    @GetMapping("/api/v1/admin/system")
    @Operation(
            summary =
                    "The state of the system: program, database, backup, automatic work, deliveries, calendar, desks, figures",
            description = "Read now, in the language of the request. For instance GET /api/v1/admin/system")
    SystemJson show(Locale locale) {
        return new SystemJson(parts.all(locale).stream()
                .map(part -> new PartJson(
                        part.part(),
                        part.title(),
                        part.lines().stream()
                                .map(line -> new LineJson(
                                        line.id(), line.label(), line.value(), line.attention(), line.path()))
                                .toList()))
                .toList());
    }
}
