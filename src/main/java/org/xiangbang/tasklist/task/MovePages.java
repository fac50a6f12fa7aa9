package org.xiangbang.tasklist.task;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiangbang.engine.moves.Recall;
import org.xiangbang.engine.moves.ReturnTo;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Verdict;
import org.xiangbang.tasklist.view.ListPane;
import org.xiangbang.web.PageAnswers;
import org.xiangbang.web.Sentences;

/** Pages on which a case is returned from its step, and on which a person takes their own decision back. */
@Controller
@RequestMapping("/tasks/{id}")
class MovePages {
    private final ReturnTo returns;
    private final Recall recall;
    private final StepDonePage stepDonePage;
    private final ActAnswers answers;
    private final PageAnswers pages;
    private final Sentences sentences;
    private final ListPane list;

    MovePages(
            ReturnTo returns,
            Recall recall,
            StepDonePage stepDonePage,
            ActAnswers answers,
            PageAnswers pages,
            Sentences sentences,
            ListPane list) {
        this.returns = returns;
        this.recall = recall;
        this.stepDonePage = stepDonePage;
        this.answers = answers;
        this.pages = pages;
        this.sentences = sentences;
        this.list = list;
    }

    @PostMapping("/return-to")
    ModelAndView back(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            Official official,
            Locale locale) {
        var afterwards = posted.getFirst("afterwards");
        var request = new ReturnTo.Request(
                posted.getFirst("target"),
                posted.getFirst("opinion"),
                "straight".equals(afterwards),
                "keep".equals(afterwards));
        return answers.after(id, ReturnToAct.NAME, posted, official, locale, () -> {
            returns.back(id, request, official);
            return "/tasks/" + id;
        });
    }

    @GetMapping("/take-back")
    String ask(@PathVariable String id, Official official, Model model, Locale locale) {
        if (!stepDonePage.show(id, official, model, locale)) throw new NotFound(id);
        if (recall.possible(id, official) instanceof Verdict.Refused refused) {
            model.addAttribute("refusal", sentences.rule(refused.rule(), refused.facts(), locale));
            model.addAttribute("source", sentences.source(refused.rule(), locale));
        }
        return "tasklist/take-back";
    }

    @PostMapping("/take-back")
    String takeBack(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Official official,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        return pages.rule(
                locale,
                () -> {
                    var again = recall.takeBack(id, reason, official);
                    next.addFlashAttribute("takenBack", true);
                    return "redirect:" + list.beside("/tasks/" + again);
                },
                refused -> {
                    if (!stepDonePage.show(id, official, model, locale)) throw refused.rule();
                    refused.rule(model);
                    return "tasklist/take-back";
                });
    }
}
