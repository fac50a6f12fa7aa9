package org.xiangbang.disclosure.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.disclosure.PublicNotice;
import org.xiangbang.disclosure.PublicNotices;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Within;
import org.xiangbang.web.input.Sought;

/** The interface to the list of public notices, for other systems. */
@RestController
@RequestMapping("/api/v1/notices")
@Tag(name = "Public notices 公示", description = "What is open to the public for objections, now and before")
class NoticeApi {
    private static final int MOST = 100;

    private final PublicNotices notices;

    NoticeApi(PublicNotices notices) {
        this.notices = notices;
    }

    /** @param next the value of {@code after} for the next page, absent on the last page */
    record Page(List<PublicNotice> items, String next) {}

    @GetMapping
    @Operation(summary = "Public notices, the newest first, with a text in them")
    Page list(
            @RequestParam(defaultValue = "") @Sought String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Within(to = MOST) int size) {
        FormRefused.unlessWithin("size", size, 1, MOST);
        var found = notices.list(q, after, size + 1);
        if (found.size() <= size) return new Page(found, null);
        return new Page(found.subList(0, size), found.get(size - 1).taskId());
    }
}
