package org.xiangbang.evidence.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.cases.Moment;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.shared.Official;
import org.xiangbang.web.PageAnswers;

/** The page of a case in tabs: record and open steps, papers, history, money and diagrams; and all of it to be printed. */
@Controller("caseTabs")
@RequestMapping("/cases/{caseNo}")
class CaseTabs {
    private static final HistoryFilter ALL = new HistoryFilter(null, null, null, null, false, null);

    private final VisibleCases cases;
    private final CasePage page;
    private final Workflow workflow;
    private final Moment moment;
    private final PageAnswers answers;

    CaseTabs(VisibleCases cases, CasePage page, Workflow workflow, Moment moment, PageAnswers answers) {
        this.answers = answers;
        this.moment = moment;
        this.cases = cases;
        this.page = page;
        this.workflow = workflow;
    }

    @GetMapping
    String brief(@PathVariable String caseNo, Official by, Locale locale, Model model) {
        return moment.of(() -> {
            model.addAttribute("raisable", workflow.raisable(caseNo, by));
            return show(caseNo, CaseTab.BRIEF, ALL, by, locale, model);
        });
    }

    @GetMapping("/papers")
    String papers(@PathVariable String caseNo, Official by, Locale locale, Model model) {
        return show(caseNo, CaseTab.PAPERS, ALL, by, locale, model);
    }

    @GetMapping("/history")
    String history(
            @PathVariable String caseNo,
            @RequestParam(required = false) String desk,
            @RequestParam(required = false) String step,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate until,
            @RequestParam(defaultValue = "false") boolean unfold,
            @RequestParam(required = false) Integer before,
            Official by,
            Locale locale,
            Model model) {
        var filter = new HistoryFilter(desk, step, from, until, unfold, before);
        return answers.form(
                locale,
                () -> {
                    filter.check();
                    return show(caseNo, CaseTab.HISTORY, filter, by, locale, model);
                },
                refused -> {
                    model.addAttribute("problems", refused.problems());
                    var all = show(caseNo, CaseTab.HISTORY, filter.all(), by, locale, model);
                    model.addAttribute("filter", filter.before(null));
                    return all;
                });
    }

    @GetMapping("/money")
    String money(@PathVariable String caseNo, Official by, Locale locale, Model model) {
        return show(caseNo, CaseTab.MONEY, ALL, by, locale, model);
    }

    @GetMapping("/diagram")
    String diagram(@PathVariable String caseNo, Official by, Locale locale, Model model) {
        return show(caseNo, CaseTab.DIAGRAM, ALL, by, locale, model);
    }

    /** Everything on one page, to be printed. */
    @GetMapping("/print")
    String print(@PathVariable String caseNo, Official by, Locale locale, Model model) {
        return show(caseNo, CaseTab.PRINT, ALL, by, locale, model);
    }

    /** Returns the tabs of a case for the fragment that shows them. @param kind the word of its kind */
    public List<CaseTab> of(String kind) {
        return CaseTab.of(kind);
    }

    private String show(String caseNo, CaseTab tab, HistoryFilter filter, Official by, Locale locale, Model model) {
        model.addAllAttributes(moment.of(() -> page.of(cases.find(caseNo, by), tab, filter, by, locale)));
        return "evidence/case";
    }
}
