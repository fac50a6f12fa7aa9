package org.xiangbang.tasklist.watch;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.xiangbang.shared.Official;

/** The page of what the reader watches, and the button on the page of a case. */
@Controller
class WatchPages {
    private final WatchedCases watched;

    WatchPages(WatchedCases watched) {
        this.watched = watched;
    }

    @GetMapping("/watched")
    String list(Official by, Model model) {
        model.addAttribute("cases", watched.of(by, WatchedCases.MOST));
        return "tasklist/watched";
    }

    @PostMapping("/cases/{caseNo}/watch")
    String begin(@PathVariable String caseNo, Official by) {
        watched.begin(caseNo, by);
        return "redirect:/cases/" + caseNo;
    }

    @PostMapping("/cases/{caseNo}/unwatch")
    String end(@PathVariable String caseNo, Official by) {
        watched.end(caseNo, by);
        return "redirect:/cases/" + caseNo;
    }
}
