package org.xiangbang.tasklist.task;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xiangbang.engine.moves.Recall;
import org.xiangbang.engine.moves.ReturnTo;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.tasklist.view.ListPane;

/** Returning a case from its step, and taking one's own decision back. */
@Controller
@RequestMapping("/tasks/{id}")
class MovePages {
    private final ReturnTo returns;
    private final Recall recall;
    private final StepDonePage stepDonePage;
    private final ActAnswers answers;
    private final TaskPage sheet;
    private final ListPane list;

    MovePages(
            ReturnTo returns,
            Recall recall,
            StepDonePage stepDonePage,
            ActAnswers answers,
            TaskPage sheet,
            ListPane list) {
        this.returns = returns;
        this.recall = recall;
        this.stepDonePage = stepDonePage;
        this.answers = answers;
        this.sheet = sheet;
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
        try {
            recall.possible(id, official).orThrow();
        } catch (RuleBroken refusal) {
            sheet.refused(refusal, model, locale);
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
            HttpServletResponse response) {
        try {
            return "redirect:" + list.beside("/tasks/" + recall.takeBack(id, reason, official));
        } catch (RuleBroken refusal) {
            if (!stepDonePage.show(id, official, model, locale)) throw refusal;
            sheet.refused(refusal, model, locale);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return "tasklist/take-back";
        }
    }
}
