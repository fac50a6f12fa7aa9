package org.xiangbang.projects.proposal;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.web.StepForms;
import org.xiangbang.engine.web.StepPage;
import org.xiangbang.projects.lifecycle.LifecycleProcess;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Outcome;
import org.xiangbang.web.FirstForm;
import org.xiangbang.web.PageAnswers;

/** The form with which an organization proposes a project. */
@Controller
@RequestMapping("/projects/new")
class ProposalPages {
    private static final String PAGE = "projects/new";

    private final ProjectStart start;
    private final Definitions definitions;
    private final StepForms forms;
    private final PageAnswers answers;

    ProposalPages(ProjectStart start, Definitions definitions, StepForms forms, PageAnswers answers) {
        this.start = start;
        this.definitions = definitions;
        this.forms = forms;
        this.answers = answers;
    }

    @GetMapping
    String empty(@RequestParam(required = false) String need, Official official, Model model, Locale locale) {
        if (need == null) return show(forms.first(step(), Map.of(), locale), official, model);
        var page = forms.chosen(step(), start.fromNeed(need), "need", locale);
        model.addAttribute(
                "otherDraft", page.draft().revision() > 0 && !page.draft().restored());
        return show(page, official, model);
    }

    @PostMapping
    @FirstForm(process = LifecycleProcess.KEY, step = LifecycleProcess.PROPOSE)
    String propose(@RequestParam MultiValueMap<String, String> posted, Official official, Model model, Locale locale) {
        var fields = new LinkedMultiValueMap<>(posted);
        var organization = fields.remove("organization");
        var form = forms.read(step(), fields);
        var named = organization == null ? null : organization.get(0);
        return answers.form(
                locale,
                () -> "redirect:/projects/"
                        + start.propose(named, form, official).caseNo(),
                refused -> show(forms.again(step(), form, refused.violations(), locale), official, model));
    }

    private String show(StepPage page, Official official, Model model) {
        model.addAttribute("step", page.only(Outcome.APPROVE.word()));
        model.addAttribute("mayPropose", ProjectStart.mayPropose(official));
        return PAGE;
    }

    /** Here the only outcome is to submit; an organization declines an order in the order's task. */
    private StepDefinition step() {
        return definitions.startForm("projects-lifecycle", "propose");
    }
}
