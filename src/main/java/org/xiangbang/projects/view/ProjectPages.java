package org.xiangbang.projects.view;

import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.xiangbang.cases.web.CaseListPages;
import org.xiangbang.cases.web.CaseListQuestion;
import org.xiangbang.cases.web.CaseTable;
import org.xiangbang.projects.ProjectFile;
import org.xiangbang.projects.proposal.ProjectStart;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Navigation;
import org.xiangbang.web.NavigationEntry;

/** The list of projects and the page of one. */
@Controller
@RequestMapping("/projects")
class ProjectPages {
    private final CaseTable<ProjectList.Row> table;
    private final CaseListPages lists;
    private final ProjectFile files;
    private final ProjectDossier dossier;

    ProjectPages(CaseTable<ProjectList.Row> table, CaseListPages lists, ProjectFile files, ProjectDossier dossier) {
        this.table = table;
        this.lists = lists;
        this.files = files;
        this.dossier = dossier;
    }

    @Bean
    static NavigationEntry projectsNavigation() {
        return Navigation.entry("/projects", "projects.title", 50);
    }

    @GetMapping
    String list(CaseListQuestion asked, Official official, Model model, Locale locale) {
        lists.show(table, asked, official, model, locale);
        model.addAttribute("mayPropose", ProjectStart.mayPropose(official));
        return "projects/list";
    }

    @GetMapping("/{caseNo}")
    String one(@PathVariable String caseNo, Official official, Model model) {
        model.addAttribute("file", files.open(caseNo, official));
        model.addAttribute("known", dossier.of(caseNo).orElse(null));
        return "projects/detail";
    }
}
