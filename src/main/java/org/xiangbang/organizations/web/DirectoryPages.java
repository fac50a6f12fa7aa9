package org.xiangbang.organizations.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.access.Regions;
import org.xiangbang.cases.CaseQuery;
import org.xiangbang.engine.web.OptionNames;
import org.xiangbang.organizations.AdmissionProcess;
import org.xiangbang.organizations.Directory;
import org.xiangbang.organizations.Organization;
import org.xiangbang.organizations.OrganizationSignUp;
import org.xiangbang.shared.Official;
import org.xiangbang.web.FormField;
import org.xiangbang.web.Navigation;
import org.xiangbang.web.NavigationEntry;

/** The directory of organizations and one of them. */
@Controller
@RequestMapping("/organizations")
class DirectoryPages {
    private static final int PAGE_SIZE = 30;

    private final Directory directory;
    private final OrganizationSignUp signUp;
    private final OrganizationPanel panel;
    private final OptionNames options;
    private final Regions regions;

    DirectoryPages(
            Directory directory,
            OrganizationSignUp signUp,
            OrganizationPanel panel,
            OptionNames options,
            Regions regions) {
        this.directory = directory;
        this.signUp = signUp;
        this.panel = panel;
        this.options = options;
        this.regions = regions;
    }

    @Bean
    static NavigationEntry organizationsNavigation() {
        return Navigation.entry("/organizations", "organizations.title", 40);
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            Official official,
            Model model,
            Locale locale) {
        var query = new CaseQuery(region, status, q, after, PAGE_SIZE);
        var page = directory.page(query, official);
        model.addAttribute("query", query);
        model.addAttribute("items", page.items());
        model.addAttribute("more", query.next("/organizations", page));
        model.addAttribute(
                "statuses",
                Arrays.stream(Organization.Status.values())
                        .map(Organization.Status::word)
                        .toList());
        model.addAttribute("counties", regions.counties());
        var types = options.all(AdmissionProcess.KEY, AdmissionProcess.SIGN_UP, "type", locale);
        model.addAttribute(
                "types", types.stream().collect(Collectors.toMap(FormField.Option::id, FormField.Option::label)));
        model.addAttribute("maySignUp", signUp.maySignUp(official));
        return "organizations/list";
    }

    @GetMapping("/{number:S-.+}")
    String one(@PathVariable String number, Official official, Model model, Locale locale) {
        var organization = directory.one(number, official);
        var whole = directory.followable(number, official);
        model.addAttribute("organization", organization);
        model.addAttribute("panel", panel.model(organization, whole, locale));
        model.addAttribute("followable", whole);
        return "organizations/detail";
    }
}
