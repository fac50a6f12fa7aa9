package org.xiangbang.web.system;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The administrator's page of the system. */
@Controller
class SystemPages {
    private final SystemParts parts;

    SystemPages(SystemParts parts) {
        this.parts = parts;
    }

    @GetMapping("/admin/system")
    String show(Locale locale, Model model) {
        var all = parts.all(locale);
        model.addAttribute("parts", all);
        model.addAttribute(
                "attention",
                all.stream()
                        .flatMap(part -> part.lines().stream())
                        .filter(SystemLine::attention)
                        .toList());
        return "web/system";
    }
}
