package org.xiangbang.tasklist.follow;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.web.Failure;
import org.xiangbang.web.Sentences;

/** 跟进: urging the desks at which a case waits, and sending the case to others for information. */
@Controller
@RequestMapping("/cases/{caseNo}/follow")
class FollowPages {
    private final Urging urging;
    private final Copies copies;
    private final FollowPage sheet;
    private final Sentences sentences;

    FollowPages(Urging urging, Copies copies, FollowPage sheet, Sentences sentences) {
        this.urging = urging;
        this.copies = copies;
        this.sheet = sheet;
        this.sentences = sentences;
    }

    /** @param sought a part of the names of the people to offer */
    @GetMapping
    String show(
            @PathVariable String caseNo,
            @RequestParam(defaultValue = "") String sought,
            Official by,
            Model model,
            Locale locale) {
        sheet.show(caseNo, sought.strip(), by, model, locale);
        return "tasklist/follow";
    }

    @PostMapping("/urge")
    ModelAndView urge(@PathVariable String caseNo, @RequestParam String task, Official by, Locale locale) {
        return after(caseNo, List.of(), "", by, locale, () -> urging.urge(task, by));
    }

    @PostMapping("/copy")
    ModelAndView copy(
            @PathVariable String caseNo,
            @RequestParam(required = false) List<String> to,
            @RequestParam(defaultValue = "") String note,
            Official by,
            Locale locale) {
        var chosen = to == null ? List.<String>of() : to;
        return after(caseNo, chosen, note, by, locale, () -> copies.send(caseNo, chosen, note, by));
    }

    /** Back to the page; refused, the page again with the reason and what was chosen. */
    private ModelAndView after(
            String caseNo, List<String> chosen, String note, Official by, Locale locale, Runnable act) {
        var model = new ExtendedModelMap();
        try {
            act.run();
            return new ModelAndView("redirect:/cases/" + caseNo + "/follow");
        } catch (RuleBroken refusal) {
            model.addAttribute("refusal", sentences.rule(refusal, locale));
            model.addAttribute("source", sentences.source(refusal.rule(), locale));
        } catch (FormRefused refused) {
            model.addAttribute(
                    "problems",
                    refused.violations().stream()
                            .map(v -> new Failure.Said(v.field(), v.code(), sentences.violation(v, locale)))
                            .toList());
        }
        sheet.show(caseNo, "", by, model, locale);
        model.addAttribute("chosen", chosen);
        model.addAttribute("note", note);
        return new ModelAndView("tasklist/follow", model, HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
