package org.xiangbang.tasklist.follow;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.shared.Official;
import org.xiangbang.web.PageAnswers;
import org.xiangbang.web.input.Sought;

/** The pages to follow a case (跟进): on them the desks at which it waits are urged, and it is sent to other people for information. */
@Controller
@RequestMapping("/cases/{caseNo}/follow")
class FollowPages {
    private final Urging urging;
    private final Copies copies;
    private final FollowPage sheet;
    private final PageAnswers answers;

    FollowPages(Urging urging, Copies copies, FollowPage sheet, PageAnswers answers) {
        this.urging = urging;
        this.copies = copies;
        this.sheet = sheet;
        this.answers = answers;
    }

    /** @param sought a part of the names of the people to offer */
    @GetMapping
    String show(
            @PathVariable String caseNo,
            @RequestParam(defaultValue = "") @Sought String sought,
            Official by,
            Model model,
            Locale locale) {
        sheet.show(caseNo, sought, by, model, locale);
        return "tasklist/follow";
    }

    @PostMapping("/urge")
    String urge(@PathVariable String caseNo, @RequestParam String task, Official by, Model model, Locale locale) {
        return after(caseNo, List.of(), "", by, model, locale, () -> urging.urge(task, by));
    }

    @PostMapping("/copy")
    String copy(
            @PathVariable String caseNo,
            @RequestParam(required = false) List<String> to,
            @RequestParam(defaultValue = "") String note,
            Official by,
            Model model,
            Locale locale) {
        var chosen = to == null ? List.<String>of() : to;
        return after(caseNo, chosen, note, by, model, locale, () -> copies.send(caseNo, chosen, note, by));
    }

    /** Does the act and goes back to the page. If the act is refused, shows the page again with the reason and what was chosen. */
    private String after(
            String caseNo, List<String> chosen, String note, Official by, Model model, Locale locale, Runnable act) {
        return answers.act(
                locale,
                () -> {
                    act.run();
                    return "redirect:/cases/" + caseNo + "/follow";
                },
                refused -> {
                    refused.rule(model);
                    model.addAttribute("problems", refused.problems());
                    model.addAttribute("chosen", chosen);
                    model.addAttribute("note", note);
                    return show(caseNo, "", by, model, locale);
                });
    }
}
