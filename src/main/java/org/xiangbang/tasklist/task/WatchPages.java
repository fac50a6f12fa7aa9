package org.xiangbang.tasklist.task;

import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.TooLate;
import org.xiangbang.tasklist.draft.UnsavedTexts;
import org.xiangbang.tasklist.list.TaskItem;
import org.xiangbang.tasklist.list.WaitingSteps;
import org.xiangbang.web.Sentences;

/** Answers the request that an open page of a step sends every few seconds: has another person claimed or done the step since? */
@Controller
class WatchPages {
    private final WaitingSteps watched;
    private final HumanStep steps;
    private final Accounts accounts;
    private final UnsavedTexts texts;
    private final Sentences sentences;

    WatchPages(WaitingSteps watched, HumanStep steps, Accounts accounts, UnsavedTexts texts, Sentences sentences) {
        this.watched = watched;
        this.steps = steps;
        this.accounts = accounts;
        this.texts = texts;
        this.sentences = sentences;
    }

    /** @param holder login of the person who had claimed the step when the page was made; empty for nobody */
    @GetMapping("/tasks/{id}/watch")
    ModelAndView watch(
            @PathVariable String id, @RequestParam(defaultValue = "") String holder, Official by, Locale locale) {
        var item = watched.find(id)
                .filter(i -> by.seat(i.desk(), i.step().process()).isPresent());
        var said = item.isPresent() ? taken(item.get(), holder, by, locale) : gone(id, by, locale);
        return said.map(sentence -> note(sentence, item.isEmpty())).orElseGet(() -> {
            var same = new ModelAndView("tasklist/watch :: same");
            same.setStatus(HttpStatus.NO_CONTENT);
            return same;
        });
    }

    private Optional<String> taken(TaskItem item, String holder, Official by, Locale locale) {
        var now = item.assignee() == null ? "" : item.assignee();
        if (now.equals(holder) || now.equals(by.login()) || now.isEmpty()) return Optional.empty();
        var name = accounts.find(now).map(Account::name).orElse(now);
        return Optional.of(sentences.text("tasklist.watch.taken", locale, name));
    }

    /**
     * Says what happened to a step that is not in the inbox of the reader's desks: another person did it, it ended, or it never
     * existed.
     */
    private Optional<String> gone(String id, Official by, Locale locale) {
        try {
            steps.open(id, by);
            return Optional.empty();
        } catch (TooLate late) {
            return Optional.of(texts.late(late, locale));
        } catch (NotFound unknown) {
            return Optional.of(sentences.text("tasklist.watch.gone", locale));
        }
    }

    private static ModelAndView note(String sentence, boolean over) {
        var model = new ExtendedModelMap();
        model.addAttribute("sentence", sentence);
        model.addAttribute("over", over);
        return new ModelAndView("tasklist/watch :: note", model);
    }
}
