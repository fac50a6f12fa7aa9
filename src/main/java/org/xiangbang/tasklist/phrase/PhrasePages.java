package org.xiangbang.tasklist.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.access.DeskNames;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Failure;
import org.xiangbang.web.Label;
import org.xiangbang.web.PageAnswers;
import org.xiangbang.web.Sentences;

/** The page on which phrases for opinions (常用意见) are added, changed, ordered and removed. */
@Controller
@RequestMapping("/phrases")
class PhrasePages {
    private final Phrases phrases;
    private final DeskNames desks;
    private final Sentences sentences;
    private final PageAnswers answers;

    PhrasePages(Phrases phrases, DeskNames desks, Sentences sentences, PageAnswers answers) {
        this.phrases = phrases;
        this.desks = desks;
        this.sentences = sentences;
        this.answers = answers;
    }

    /** @param desk the desk's name; null for the reader's own phrases */
    record Group(String owner, String desk, List<Phrase> phrases) {}

    @GetMapping
    String list(Official official, Model model, Locale locale) {
        var groups = new ArrayList<Group>();
        var own = Phrases.ownerOf(official);
        groups.add(new Group(own, null, phrases.of(own, official)));
        for (var desk : official.desks()) {
            var owner = Phrases.ownerOf(desk);
            groups.add(new Group(owner, desks.of(desk, locale), phrases.of(owner, official)));
        }
        model.addAttribute("groups", groups);
        return "tasklist/phrases";
    }

    /** @param id the phrase to change, or null for a new one */
    @PostMapping
    String keep(
            @RequestParam(required = false) Long id,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") @Label("tasklist.phrases.text") String text,
            Official official,
            Model model,
            Locale locale) {
        return answers.form(
                locale,
                () -> {
                    if (id == null) phrases.add(owner, text, official);
                    else phrases.change(id, text, official);
                    return "redirect:/phrases";
                },
                refused -> {
                    model.addAttribute("typedOwner", owner);
                    model.addAttribute("typedText", text);
                    var field = "text-" + (id == null ? owner : id);
                    model.addAttribute(
                            "problems",
                            sentences.said(refused.violations(), "", locale).stream()
                                    .map(said -> new Failure.Said(field, said.code(), said.message()))
                                    .toList());
                    return list(official, model, locale);
                });
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable long id, Official official) {
        phrases.remove(id, official);
        return "redirect:/phrases";
    }

    @PostMapping("/{id}/move")
    String move(@PathVariable long id, @RequestParam boolean up, Official official) {
        phrases.move(id, up, official);
        return "redirect:/phrases";
    }
}
