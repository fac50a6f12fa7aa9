package org.xiangbang.reports.exceptions;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.access.Regions;
import org.xiangbang.reports.OverviewReaders;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;
import org.xiangbang.web.Navigation;
import org.xiangbang.web.NavigationEntry;

/** The page of what stands out in a place. */
@Controller
class ExceptionPages {
    private static final int ROWS = 5;
    private static final int MOST = 100;
    private static final int ORDER = 16;

    private final Inspection inspection;
    private final Regions regions;

    ExceptionPages(Inspection inspection, Regions regions) {
        this.inspection = inspection;
        this.regions = regions;
    }

    @Bean
    static NavigationEntry exceptionsEntry() {
        return Navigation.entry("/exceptions", "exceptions.title", ORDER, OverviewReaders::mayRead);
    }

    /** @param list the word of one list, to see more of it; without one, the first rows of each */
    @GetMapping("/exceptions")
    String show(
            @RequestParam(required = false) String region,
            @RequestParam(defaultValue = "") @Label("exceptions.list") String list,
            Official official,
            Model model,
            Locale locale) {
        if (!list.isEmpty() && !Exceptions.LISTS.contains(list)) throw new NotFound("exceptions");
        var all = inspection.of(region, list.isEmpty() ? ROWS : MOST, official);
        model.addAttribute("place", regions.name(all.place().code()));
        model.addAttribute("found", Map.of("all", all, "list", list, "level", 2));
        model.addAttribute("most", MOST);
        return "reports/exceptions";
    }
}
