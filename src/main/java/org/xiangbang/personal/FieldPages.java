package org.xiangbang.personal;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which everybody reads what the program holds of persons, who sees it and how long it is kept. */
@Controller
class FieldPages {
    private final FieldList list;

    FieldPages(FieldList list) {
        this.list = list;
    }

    @GetMapping("/personal/fields")
    String list(Locale locale, Model model) {
        model.addAttribute("lines", list.lines(locale));
        return "personal/fields";
    }
}
