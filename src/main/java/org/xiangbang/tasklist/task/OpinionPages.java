package org.xiangbang.tasklist.task;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.engine.assignment.GivenOpinions;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.tasklist.view.ListPane;
import org.xiangbang.web.PageAnswers;

/** The page on which a person who is asked signs or answers. */
@Controller
@RequestMapping("/tasks/{id}")
class OpinionPages {
    private final GivenOpinions opinions;
    private final OpinionPage sheet;
    private final PageAnswers answers;
    private final TooLatePage late;
    private final ListPane list;

    OpinionPages(GivenOpinions opinions, OpinionPage sheet, PageAnswers answers, TooLatePage late, ListPane list) {
        this.opinions = opinions;
        this.sheet = sheet;
        this.answers = answers;
        this.late = late;
        this.list = list;
    }

    @PostMapping("/sign")
    String sign(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            Official by,
            Model model,
            Locale locale) {
        var body = list.posted(posted);
        var written = written(body);
        return after(id, body, by, model, locale, () -> {
            opinions.sign(id, written.answer(), written.opinion(), written.documents(), by);
        });
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            Official by,
            Model model,
            Locale locale) {
        var body = list.posted(posted);
        var written = written(body);
        return after(id, body, by, model, locale, () -> {
            opinions.answer(id, written.opinion(), written.documents(), by);
        });
    }

    private String after(
            String id, MultiValueMap<String, String> posted, Official by, Model model, Locale locale, Runnable act) {
        return answers.inTime(
                () -> answers.act(
                        locale,
                        () -> {
                            act.run();
                            return "redirect:" + list.beside("/tasks/" + id);
                        },
                        refused -> {
                            var wrong = refused.violations();
                            if (!sheet.show(id, by, written(posted), wrong, model, locale)) throw new NotFound(id);
                            refused.rule(model);
                            return "tasklist/opinion";
                        }),
                tooLate -> late.show(tooLate, id, posted, by, model, locale));
    }

    private static OpinionPage.Written written(MultiValueMap<String, String> posted) {
        var documents = posted.getOrDefault("documents", List.of()).stream()
                .filter(d -> !VisibleText.isEmpty(d))
                .toList();
        return new OpinionPage.Written(posted.getFirst("answer"), posted.getFirst("opinion"), documents);
    }
}
