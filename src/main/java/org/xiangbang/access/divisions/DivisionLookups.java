package org.xiangbang.access.divisions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.shared.Official;
import org.xiangbang.web.input.Sought;

/** The part of a page that a field of a form asks for while somebody types the name or the code of a division. */
@Controller
class DivisionLookups {
    private final DivisionSearch search;

    DivisionLookups(DivisionSearch search) {
        this.search = search;
    }

    @GetMapping("/regions/choices")
    String choices(@RequestParam(defaultValue = "") @Sought String q, Official official, Model model) {
        model.addAttribute("found", search.typed(q, official));
        return "access/region-choices :: options";
    }
}
