package org.xiangbang.organizations.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.web.StepForms;
import org.xiangbang.organizations.AdmissionProcess;
import org.xiangbang.organizations.OrganizationSignUp;
import org.xiangbang.shared.Official;
import org.xiangbang.web.FirstForm;
import org.xiangbang.web.PageAnswers;

/** The page on which an organization signs up. */
@Controller("organizationSignUpPages")
@RequestMapping("/organizations/new")
class SignUpPages {
    private static final String PAGE = "organizations/new";

    private final OrganizationSignUp signUp;
    private final Definitions definitions;
    private final StepForms forms;
    private final PageAnswers answers;

    SignUpPages(OrganizationSignUp signUp, Definitions definitions, StepForms forms, PageAnswers answers) {
        this.signUp = signUp;
        this.definitions = definitions;
        this.forms = forms;
        this.answers = answers;
    }

    @GetMapping
    String empty(Model model, Locale locale) {
        model.addAttribute("step", forms.first(step(), Map.of(), locale));
        return PAGE;
    }

    @PostMapping
    @FirstForm(process = AdmissionProcess.KEY, step = AdmissionProcess.SIGN_UP)
    String file(@RequestParam MultiValueMap<String, String> posted, Official official, Model model, Locale locale) {
        var form = forms.read(step(), posted);
        return answers.form(
                locale,
                () -> "redirect:/organizations/" + signUp.file(form, official).caseNo() + "?filed",
                refused -> {
                    model.addAttribute("step", forms.again(step(), form, refused.violations(), locale));
                    return PAGE;
                });
    }

    private StepDefinition step() {
        return definitions
                .startForm(AdmissionProcess.KEY, AdmissionProcess.SIGN_UP)
                .filing();
    }
}
