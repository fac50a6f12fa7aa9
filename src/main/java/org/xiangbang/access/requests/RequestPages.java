package org.xiangbang.access.requests;

import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiangbang.access.FormErrors;
import org.xiangbang.access.signin.CurrentOfficial;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;
import org.xiangbang.web.NavigationEntry;
import org.xiangbang.web.PageAnswers;
import org.xiangbang.web.RefusedAct;

/** The administrators' page of what waits for a second person. */
@Controller
@RequestMapping(RequestPages.PATH)
class RequestPages {
    static final String PATH = "/admin/requests";
    private static final String BACK = "redirect:" + PATH;
    private static final String DONE = "done";

    private final Requests requests;
    private final RequestTexts texts;
    private final PageAnswers answers;

    RequestPages(Requests requests, RequestTexts texts, PageAnswers answers) {
        this.requests = requests;
        this.texts = texts;
        this.answers = answers;
    }

    private record Entry(Requests requests, CurrentOfficial current) implements NavigationEntry {
        @Override
        public String path() {
            return PATH;
        }

        @Override
        public String name() {
            return "access.requests";
        }

        @Override
        public int order() {
            return 88;
        }

        @Override
        public boolean shownTo(Official official) {
            return current.mayRead(PATH);
        }

        @Override
        public long count(Official official) {
            return current.mayWrite(PATH) ? requests.waitingFor(official) : 0;
        }
    }

    @Bean
    static NavigationEntry requestsEntry(Requests requests, CurrentOfficial current) {
        return new Entry(requests, current);
    }

    @GetMapping
    String list(@RequestParam(required = false) Long before, Official by, Model model, Locale locale) {
        return page(before, by, model, locale);
    }

    /** The answer itself tells what is told only once; it is kept nowhere. */
    @PostMapping("/{id}/confirm")
    String confirm(@PathVariable long id, Official by, Model model, Locale locale) {
        return answers.act(
                locale,
                () -> {
                    var confirmed = requests.confirm(id, by);
                    model.addAttribute(DONE, "confirmed");
                    if (!confirmed.told().isEmpty()) {
                        model.addAttribute("told", confirmed.told());
                        model.addAttribute("toldOf", texts.of(confirmed.request(), locale));
                    }
                    return page(null, by, model, locale);
                },
                refused -> refused(refused, by, model, locale));
    }

    @PostMapping("/{id}/refuse")
    String refuse(
            @PathVariable long id,
            @RequestParam(defaultValue = "") @Label("field.reason") String reason,
            Official by,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        return answers.act(
                locale,
                () -> {
                    requests.refuse(id, reason, by);
                    next.addFlashAttribute(DONE, "refused");
                    return BACK;
                },
                refused -> refused(refused, by, model, locale));
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable long id, Official by, Model model, Locale locale, RedirectAttributes next) {
        return answers.act(
                locale,
                () -> {
                    requests.withdraw(id, by);
                    next.addFlashAttribute(DONE, "withdrawn");
                    return BACK;
                },
                refused -> refused(refused, by, model, locale));
    }

    private String refused(RefusedAct refused, Official by, Model model, Locale locale) {
        model.addAttribute("errors", FormErrors.of(refused));
        return page(null, by, model, locale);
    }

    private String page(Long before, Official by, Model model, Locale locale) {
        var page = requests.page(before);
        if (!model.containsAttribute("errors")) model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute(
                "open",
                page.open().stream().map(r -> texts.line(r, by.login(), locale)).toList());
        model.addAttribute(
                "ended",
                page.ended().stream()
                        .map(r -> texts.line(r, by.login(), locale))
                        .toList());
        model.addAttribute("more", page.next() == null ? null : PATH + "?before=" + page.next());
        return "access/requests";
    }
}
