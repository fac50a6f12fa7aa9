package org.xiangbang.projects.web;

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
import org.springframework.web.util.UriComponentsBuilder;
import org.xiangbang.projects.Project;
import org.xiangbang.projects.ProjectDossier;
import org.xiangbang.projects.ProjectFile;
import org.xiangbang.projects.ProjectList;
import org.xiangbang.projects.ProjectStart;
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
        var filter = new ProjectList.Filter(region, status, q);
        var page = reading.rows(official, filter, after, SIZE);
        model.addAttribute("page", page);
        model.addAttribute("names", reading.regionNames(page));
        model.addAttribute("counties", reading.counties());
        model.addAttribute("filter", filter);
        model.addAttribute("statuses", List.of(Project.Status.values()));
        model.addAttribute("chips", chips(filter));
        model.addAttribute("more", page.next() == null ? null : address(filter, page.next()));
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
    private static Map<String, String> chips(ProjectList.Filter filter) {
        var chips = new LinkedHashMap<String, String>();
        if (set(filter.status()))
            chips.put(
                    "status." + filter.status(),
                    address(new ProjectList.Filter(filter.region(), null, filter.q()), null));
        if (set(filter.region()))
            chips.put(
                    "region." + filter.region(),
                    address(new ProjectList.Filter(null, filter.status(), filter.q()), null));
        if (set(filter.q()))
            chips.put("q." + filter.q(), address(new ProjectList.Filter(filter.region(), filter.status(), null), null));
        return chips;
    }

    private static String address(ProjectList.Filter filter, String after) {
        var here = UriComponentsBuilder.fromPath("/projects");
        if (set(filter.region())) here.queryParam("region", filter.region());
        if (set(filter.status())) here.queryParam("status", filter.status());
        if (set(filter.q())) here.queryParam("q", filter.q());
        if (after != null) here.queryParam("after", after);
        return here.encode().toUriString();
    }

    private static boolean set(String part) {
        return part != null && !part.isBlank();
    }
}
