package org.xiangbang.organizations.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.access.signin.CurrentOfficial;
import org.xiangbang.organizations.Directory;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Choices;
import org.xiangbang.web.FormField;
import org.xiangbang.web.input.Sought;

/** Lists the admitted organizations with which a field begins, and finds the others while somebody types. */
@Controller
class OrganizationChoices implements Choices {
    private static final int MOST = 50;
    private static final int FOUND = 20;

    private final Directory directory;
    private final CurrentOfficial current;

    OrganizationChoices(Directory directory, CurrentOfficial current) {
        this.directory = directory;
        this.current = current;
    }

    @Override
    public String type() {
        return "organization";
    }

    @Override
    public List<FormField.Option> all(Locale locale) {
        return current.find().map(official -> named("", MOST, official)).orElse(List.of());
    }

    @GetMapping("/organizations/choices")
    String found(@RequestParam(defaultValue = "") @Sought String q, Official official, Model model) {
        model.addAttribute("found", named(q, q.isEmpty() ? MOST : FOUND, official));
        return "organizations/choices :: options";
    }

    private List<FormField.Option> named(String words, int most, Official official) {
        return directory.admitted(words, most, official).entrySet().stream()
                .map(one -> new FormField.Option(one.getKey(), one.getValue()))
                .toList();
    }
}
