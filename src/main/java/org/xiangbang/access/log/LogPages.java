package org.xiangbang.access.log;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.xiangbang.shared.Official;

/** The audit administrator's page of the log of administration. */
@Controller
@RequestMapping("/admin/log")
class LogPages {
    static final String PATH = "/admin/log";
    private static final int PAGE = 50;

    private final LogReader log;
    private final LogSheet sheet;

    LogPages(LogReader log, LogSheet sheet) {
        this.log = log;
        this.sheet = sheet;
    }

    @GetMapping
    String list(LogFilter filter, @RequestParam(required = false) Long before, Model model) {
        var page = log.page(filter, before, PAGE);
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        model.addAttribute(
                "kinds", Arrays.stream(LogKind.values()).map(LogKind::word).toList());
        model.addAttribute("sheet", address(PATH + "/sheet", filter, null));
        model.addAttribute("more", page.next() == null ? null : address(PATH, filter, page.next()));
        return "access/log";
    }

    @GetMapping("/sheet")
    ResponseEntity<Resource> sheet(LogFilter filter, Official by, Locale locale) {
        return sheet.of(filter, by, locale);
    }

    private static String address(String path, LogFilter filter, Long before) {
        var address = UriComponentsBuilder.fromPath(path);
        if (!filter.who().isEmpty()) address.queryParam("who", "{who}");
        if (!filter.kind().isEmpty()) address.queryParam("kind", filter.kind());
        if (filter.day() != null) address.queryParam("day", filter.day());
        if (before != null) address.queryParam("before", before);
        return filter.who().isEmpty()
                ? address.toUriString()
                : address.encode().buildAndExpand(filter.who()).toUriString();
    }
}
