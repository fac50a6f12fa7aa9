package org.xiangbang.tasklist.task;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xiangbang.engine.assignment.AdditionalSigners;
import org.xiangbang.engine.assignment.Delegation;
import org.xiangbang.engine.assignment.Reassignment;
import org.xiangbang.shared.Official;
import org.xiangbang.web.input.Sought;

/** Gives a step, or a part of it, to another person, from the page of the step. */
@Controller
@RequestMapping("/tasks/{id}")
class AssignmentPages {
    private final Reassignment reassignment;
    private final Delegation delegation;
    private final AdditionalSigners additionalSigners;
    private final ActAnswers answers;

    AssignmentPages(
            Reassignment reassignment, Delegation delegation, AdditionalSigners additionalSigners, ActAnswers answers) {
        this.reassignment = reassignment;
        this.delegation = delegation;
        this.additionalSigners = additionalSigners;
        this.answers = answers;
    }

    /** The page of the step with that act opened. A browser without scripts opens the act in this way. */
    @GetMapping("/acts/{act:transfer|delegate|add-signer}")
    ModelAndView unfold(
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam(defaultValue = "") @Sought String sought,
            Official by,
            Locale locale) {
        return answers.unfolded(id, act, sought, by, locale);
    }

    @PostMapping("/transfer")
    ModelAndView transfer(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> posted, Official by, Locale locale) {
        return answers.after(id, "transfer", posted, by, locale, () -> {
            reassignment.transfer(id, posted.getFirst("to"), posted.getFirst("reason"), by);
            return "/tasks/" + id;
        });
    }

    @PostMapping("/delegate")
    ModelAndView ask(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> posted, Official by, Locale locale) {
        return answers.after(id, "delegate", posted, by, locale, () -> {
            delegation.ask(id, posted.getFirst("to"), posted.getFirst("question"), by);
            return "/tasks/" + id;
        });
    }

    @PostMapping("/recall")
    ModelAndView recall(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> posted, Official by, Locale locale) {
        return answers.after(id, "recall", posted, by, locale, () -> {
            delegation.recall(id, text(posted, "opinion"), posted.getFirst("reason"), by);
            return "/tasks/" + id;
        });
    }

    @PostMapping("/add-signer")
    ModelAndView add(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> posted, Official by, Locale locale) {
        return answers.after(id, "add-signer", posted, by, locale, () -> {
            additionalSigners.add(
                    id, posted.getFirst("place"), posted.getFirst("signer"), posted.getFirst("reason"), by);
            return "/tasks/" + id;
        });
    }

    @PostMapping("/drop-signer")
    ModelAndView drop(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> posted, Official by, Locale locale) {
        return answers.after(id, "drop-signer", posted, by, locale, () -> {
            additionalSigners.drop(id, text(posted, "opinion"), posted.getFirst("reason"), by);
            return "/tasks/" + id;
        });
    }

    @PostMapping("/withdraw-decision")
    ModelAndView withdraw(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> posted, Official by, Locale locale) {
        return answers.after(id, "withdraw-decision", posted, by, locale, () -> {
            additionalSigners.withdraw(id, by);
            return "/tasks/" + id;
        });
    }

    private static String text(MultiValueMap<String, String> posted, String field) {
        var text = posted.getFirst(field);
        return text == null ? "" : text;
    }
}
