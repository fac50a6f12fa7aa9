package org.xiangbang.disclosure.web;

import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.access.Regions;
import org.xiangbang.disclosure.PublicNotice;
import org.xiangbang.disclosure.PublicNotices;
import org.xiangbang.shared.Region;
import org.xiangbang.web.Navigation;
import org.xiangbang.web.NavigationEntry;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.input.Sought;

/** The page with the list of public notices. */
@Controller
class NoticePages {
    private static final int PAGE = 50;
    private static final int AFTER_PROJECTS = 60;

    private final PublicNotices notices;
    private final Regions regions;
    private final Sentences sentences;

    NoticePages(PublicNotices notices, Regions regions, Sentences sentences) {
        this.notices = notices;
        this.regions = regions;
        this.sentences = sentences;
    }

    /**
     * A notice as the page shows it.
     *
     * @param state {@code open}, {@code objected} or {@code over}
     */
    record Row(PublicNotice notice, String name, String place, String state) {}

    @GetMapping("/notices")
    String list(
            @RequestParam(defaultValue = "") @Sought String q,
            @RequestParam(defaultValue = "") String after,
            Model model,
            Locale locale) {
        var found = notices.list(q, after, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("q", q);
        model.addAttribute("rows", shown.stream().map(n -> row(n, locale)).toList());
        if (found.size() > PAGE) model.addAttribute("next", shown.get(PAGE - 1).taskId());
        return "disclosure/list";
    }

    private Row row(PublicNotice notice, Locale locale) {
        return new Row(
                notice,
                sentences.step(notice.process(), notice.step(), notice.stepName(), locale),
                regions.fullName(new Region(notice.region())),
                notice.closedAt() == null ? "open" : notice.objected() ? "objected" : "over");
    }

    @Bean
    static NavigationEntry noticesEntry() {
        return Navigation.entry("/notices", "disclosure.notices", AFTER_PROJECTS);
    }
}
