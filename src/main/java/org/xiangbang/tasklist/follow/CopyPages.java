package org.xiangbang.tasklist.follow;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.access.Regions;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

/** The page of the copies (抄送我的): cases that were sent to the reader for information. */
@Controller
@RequestMapping("/copies")
class CopyPages {
    private final Copies copies;
    private final Regions regions;

    CopyPages(Copies copies, Regions regions) {
        this.copies = copies;
        this.regions = regions;
    }

    record Row(CopyItem copy, String place) {}

    @GetMapping
    String list(@RequestParam(defaultValue = "0") long before, Official official, Model model) {
        var found = copies.of(official, before);
        model.addAttribute(
                "copies",
                found.stream()
                        .map(c -> new Row(c, regions.fullName(new Region(c.region()))))
                        .toList());
        model.addAttribute(
                "more",
                found.size() < Copies.PAGE
                        ? null
                        : "/copies?before=" + found.get(found.size() - 1).id());
        return "tasklist/copies";
    }

    /** Opens the case and marks the copy as read. */
    @GetMapping("/{id}")
    String open(@PathVariable long id, Official official) {
        return "redirect:/cases/" + copies.open(id, official).caseNo();
    }
}
