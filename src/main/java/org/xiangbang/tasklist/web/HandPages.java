package org.xiangbang.tasklist.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xiangbang.engine.Questions;
import org.xiangbang.engine.Signers;
import org.xiangbang.engine.Transfers;
import org.xiangbang.shared.Official;

/** Puts a step, or a part of it, into other hands from its page. */
@Controller
@RequestMapping("/tasks/{id}")
class HandPages {
    private final Transfers transfers;
    private final Questions questions;
    private final Signers signers;
    private final ActAnswers answers;

    HandPages(Transfers transfers, Questions questions, Signers signers, ActAnswers answers) {
        this.transfers = transfers;
        this.questions = questions;
        this.signers = signers;
        this.answers = answers;
    }

    /** The page of the step with that act unfolded; without a script this is how it is unfolded. */
    @GetMapping("/acts/{act:transfer|delegate|add-signer}")
    ModelAndView unfold(
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String sought,
            Official by,
            Locale locale) {
        return answers.unfolded(id, act, sought, by, locale);
    }

    @PostMapping("/transfer")
    ModelAndView transfer(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> posted, Official by, Locale locale) {
        return answers.after(id, "transfer", posted, by, locale, () -> {
            transfers.transfer(id, posted.getFirst("to"), posted.getFirst("reason"), by);
            return "/tasks/" + id;
        });
    }

    @PostMapping("/delegate")
    ModelAndView ask(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> posted, Official by, Locale locale) {
        return answers.after(id, "delegate", posted, by, locale, () -> {
            questions.ask(id, posted.getFirst("to"), posted.getFirst("question"), by);
            return "/tasks/" + id;
        });
    }

    @PostMapping("/recall")
    ModelAndView recall(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> posted, Official by, Locale locale) {
        return answers.after(id, "recall", posted, by, locale, () -> {
            questions.recall(id, text(posted, "opinion"), posted.getFirst("reason"), by);
            return "/tasks/" + id;
        });
    }

    @PostMapping("/add-signer")
    ModelAndView add(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> posted, Official by, Locale locale) {
        return answers.after(id, "add-signer", posted, by, locale, () -> {
            signers.add(id, posted.getFirst("place"), posted.getFirst("signer"), posted.getFirst("reason"), by);
            return "/tasks/" + id;
        });
    }

    @PostMapping("/drop-signer")
    ModelAndView drop(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> posted, Official by, Locale locale) {
        return answers.after(id, "drop-signer", posted, by, locale, () -> {
            signers.drop(id, text(posted, "opinion"), posted.getFirst("reason"), by);
            return "/tasks/" + id;
        });
    }

    @PostMapping("/withdraw-decision")
    ModelAndView withdraw(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> posted, Official by, Locale locale) {
        return answers.after(id, "withdraw-decision", posted, by, locale, () -> {
            signers.withdraw(id, by);
            return "/tasks/" + id;
        });
    }

    private static String text(MultiValueMap<String, String> posted, String field) {
        var text = posted.getFirst(field);
        return text == null ? "" : text;
    }
}
