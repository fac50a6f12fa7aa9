package org.xiangbang.needs.web;

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
import org.xiangbang.engine.step.StartForms;
import org.xiangbang.engine.web.StepForms;
import org.xiangbang.needs.NeedSurvey;
import org.xiangbang.needs.SurveyProcess;
import org.xiangbang.shared.Official;
import org.xiangbang.web.FirstForm;
import org.xiangbang.web.PageAnswers;

/** The page that reports a need. */
@Controller
@RequestMapping("/needs/new")
class NeedPages {
    private static final String PAGE = "needs/new";
    private static final int VILLAGE_CODE = 12;

    private final NeedSurvey survey;
    private final Definitions definitions;
    private final StartForms starts;
    private final StepForms forms;
    private final PageAnswers answers;

    NeedPages(NeedSurvey survey, Definitions definitions, StartForms starts, StepForms forms, PageAnswers answers) {
        this.survey = survey;
        this.definitions = definitions;
        this.starts = starts;
        this.forms = forms;
        this.answers = answers;
    }

    @GetMapping
    String empty(Official official, Model model, Locale locale) {
        model.addAttribute("step", forms.first(shown(), first(official), locale));
        return PAGE;
    }

    /** Fills in the region for a person who reports for one village only, so that they need not look up its code. */
    private Map<String, Object> first(Official official) {
        var places = survey.reportingDesks(official).stream()
                .map(d -> d.region())
                .filter(code -> code.length() == VILLAGE_CODE)
                .toList();
        return places.size() == 1 ? Map.of("region", places.get(0)) : Map.of();
    }

    @PostMapping
    @FirstForm(process = SurveyProcess.KEY, step = SurveyProcess.REPORT)
    String report(@RequestParam MultiValueMap<String, String> posted, Official official, Model model, Locale locale) {
        var form = forms.read(step(), posted);
        return answers.form(
                locale, () -> "redirect:/needs/" + survey.report(form, official).caseNo() + "?reported", refused -> {
                    model.addAttribute("step", forms.again(shown(), form, refused.violations(), locale));
                    return PAGE;
                });
    }

    private StepDefinition shown() {
        return starts.shown(SurveyProcess.KEY, SurveyProcess.REPORT);
    }

    private StepDefinition step() {
        return definitions.startForm(SurveyProcess.KEY, SurveyProcess.REPORT).filing();
    }
}
