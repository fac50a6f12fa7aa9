package org.xiangbang.projects.proposal;

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
import org.xiangbang.web.Failure;
import org.xiangbang.web.PageAnswers;
import org.xiangbang.web.Sentences;

/** The form with which a village, township or county asks an organization to answer a need. */
@Controller
@RequestMapping("/needs/{caseNo}/order")
class OrderPages {
    private static final String PAGE = "projects/order";

    private final ProjectOrder orders;
    private final Sentences sentences;
    private final PageAnswers answers;

    OrderPages(ProjectOrder orders, Sentences sentences, PageAnswers answers) {
        this.orders = orders;
        this.sentences = sentences;
        this.answers = answers;
    }

    @GetMapping
    String empty(@PathVariable String caseNo, Official official, Model model) {
        orders.mayOrder(caseNo, official);
        return show(caseNo, "", "", List.of(), model);
    }

    @PostMapping
    String order(
            @PathVariable String caseNo,
            @RequestParam(defaultValue = "") String organization,
            @RequestParam(defaultValue = "") String message,
            Official official,
            Model model,
            Locale locale) {
        return answers.form(
                locale,
                () -> "redirect:/projects/" + orders.order(caseNo, organization, message, official),
                refused -> {
                    var label = sentences.text("projects.organization", locale);
                    var said = sentences.said(refused.violations(), label, locale);
                    return show(caseNo, organization, message, said, model);
                });
    }

    private static String show(
            String caseNo, String organization, String message, List<Failure.Said> said, Model model) {
        model.addAttribute("caseNo", caseNo);
        model.addAttribute("organization", organization);
        model.addAttribute("message", message);
        model.addAttribute("problems", said);
        return PAGE;
    }
}
