package org.xiangbang.personal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Within;

/** The interface to the record of readings, as JSON. */
@RestController
@RequestMapping("/api/v1/personal/readings")
@Tag(name = "Personal data 个人信息", description = "Who read personal fields whole, when and why")
class ReadingsApi {
    private static final int MOST = 100;

    private final ReadingList list;

    ReadingsApi(ReadingList list) {
        this.list = list;
    }

    /**
     * @param next what to send as {@code before} for those behind them; absent if these are the last
     * @param mostPerHour how many readings a person does within an hour without being marked
     */
    record Page(List<Reading> items, Long next, int mostPerHour) {}

    @GetMapping
    @Operation(
            summary = "Who read personal fields whole, the newest first",
            description =
                    "For inspectors of audit, of the cases of their place, and for the audit administrator. The numbers that were read"
                            + " are not in it. For instance GET /api/v1/personal/readings?size=50")
    Page list(
            @RequestParam(required = false) Long before,
            @RequestParam(defaultValue = "50") @Within(to = MOST) int size,
            Official by) {
        FormRefused.unlessWithin("size", size, 1, MOST);
        var page = list.page(by, before, size);
        return new Page(page.items(), page.next(), page.mostPerHour());
    }
}
