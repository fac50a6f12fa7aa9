package org.xiangbang.organizations.web;

import java.time.Clock;
import java.time.LocalDate;
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
import org.xiangbang.organizations.Directory;
import org.xiangbang.organizations.OrganizationSignUp;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Navigation;
import org.xiangbang.web.NavigationEntry;

/** The pages of the directory of organizations and of one of them. */
@Controller
@RequestMapping("/organizations")
class DirectoryPages {
    private final Directory directory;
    private final OrganizationSignUp signUp;
    private final OrganizationPanel panel;
    private final CaseTable<Directory.Item> table;
    private final CaseListPages lists;
    private final Clock clock;

    DirectoryPages(
            Directory directory,
            OrganizationSignUp signUp,
            OrganizationPanel panel,
            CaseTable<Directory.Item> table,
            CaseListPages lists,
            Clock clock) {
        this.directory = directory;
        this.signUp = signUp;
        this.panel = panel;
        this.table = table;
        this.lists = lists;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry organizationsNavigation() {
        return Navigation.entry("/organizations", "organizations.title", 40);
    }

    @GetMapping
    String list(CaseListQuestion asked, Official official, Model model, Locale locale) {
        lists.show(table, asked, official, model, locale);
        model.addAttribute("maySignUp", signUp.maySignUp(official));
        return "organizations/list";
    }

    @GetMapping("/{number:S-.+}")
    String one(@PathVariable String number, Official official, Model model, Locale locale) {
        var organization = directory.one(number, official);
        var whole = directory.followable(number, official);
        model.addAttribute("organization", organization);
        model.addAttribute("formerly", panel.formerly(number, locale));
        model.addAttribute("expired", organization.expired(LocalDate.now(clock)));
        model.addAttribute("panel", panel.model(organization, whole, official, locale));
        model.addAttribute("projects", directory.projects(number, official));
        return "organizations/detail";
    }
}
