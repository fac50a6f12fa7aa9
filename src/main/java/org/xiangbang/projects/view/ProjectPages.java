package org.xiangbang.projects.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.cases.CaseQuery;
import org.xiangbang.projects.Project;
import org.xiangbang.projects.ProjectFile;
import org.xiangbang.projects.proposal.ProjectStart;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Navigation;
import org.xiangbang.web.NavigationEntry;

/** The list of projects and the page of one. */
@Controller
@RequestMapping("/projects")
class ProjectPages {
    private static final int SIZE = 30;

    private final ProjectReading reading;
    private final ProjectFile files;
    private final ProjectDossier dossier;

    ProjectPages(ProjectReading reading, ProjectFile files, ProjectDossier dossier) {
        this.reading = reading;
        this.files = files;
        this.dossier = dossier;
    }

    @Bean
    static NavigationEntry projectsNavigation() {
        return Navigation.entry("/projects", "projects.title", 50);
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String region,
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String after,
            Official official,
            Model model) {
        var query = new CaseQuery(region, status, q, after, SIZE);
        var page = reading.rows(query, official);
        model.addAttribute("page", page);
        model.addAttribute("names", reading.regionNames(page));
        model.addAttribute("counties", reading.counties());
        model.addAttribute("query", query);
        model.addAttribute("statuses", List.of(Project.Status.values()));
        model.addAttribute("chips", chips(query));
        model.addAttribute("more", query.next("/projects", page));
        model.addAttribute("mayPropose", ProjectStart.mayPropose(official));
        return "projects/list";
    }

    @GetMapping("/{caseNo}")
    String one(@PathVariable String caseNo, Official official, Model model) {
        model.addAttribute("file", files.open(caseNo, official));
        model.addAttribute("known", dossier.of(caseNo).orElse(null));
        return "projects/detail";
    }

    /** Each filter that is set, with the address of the list without it. */
    private static Map<String, String> chips(CaseQuery query) {
        var chips = new LinkedHashMap<String, String>();
        if (!query.status().isEmpty()) chips.put("status." + query.status(), query.withoutStatus("/projects"));
        if (!query.region().isEmpty()) chips.put("region." + query.region(), query.withoutRegion("/projects"));
        if (!query.q().isEmpty()) chips.put("q." + query.q(), query.withoutText("/projects"));
        return chips;
    }
}
