package org.xiangbang.tasklist.task;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.TooLate;
import org.xiangbang.tasklist.draft.Draft;
import org.xiangbang.tasklist.draft.DraftPages;
import org.xiangbang.tasklist.draft.Drafts;
import org.xiangbang.tasklist.draft.UnsavedTexts;

/**
 * The page for a person who comes too late. It says who was faster, what they did and when, and shows what was typed or kept as a
 * draft, to be copied.
 */
@Component
class TooLatePage {
    private static final Logger LOG = LoggerFactory.getLogger(TooLatePage.class);

    private final UnsavedTexts texts;
    private final Drafts drafts;
    private final StepDonePage stepDonePage;

    TooLatePage(UnsavedTexts texts, Drafts drafts, StepDonePage stepDonePage) {
        this.texts = texts;
        this.drafts = drafts;
        this.stepDonePage = stepDonePage;
    }

    /** Saves a form that comes too late as a draft of the step, if there is a step to which the draft can belong. */
    void keep(String taskId, MultiValueMap<String, String> posted, Official by) {
        var subject = "task:" + taskId;
        var known = drafts.find(subject, by).map(Draft::revision).orElse(0);
        try {
            drafts.save(subject, known, DraftPages.typed(posted), "/tasks/" + taskId, by);
        } catch (TooLate | NotFound | RuleBroken | FormRefused notKept) {
            LOG.debug("a late form of {} is only shown", taskId, notKept);
        }
    }

    /** @return the page */
    String show(
            TooLate late, String taskId, Map<String, List<String>> posted, Official by, Model model, Locale locale) {
        model.addAttribute("sentence", texts.late(late, locale));
        var draft = drafts.find("task:" + taskId, by);
        model.addAttribute("draft", draft.orElse(null));
        var typed = texts.of(posted, draft.map(texts::step).orElse(null), locale);
        model.addAttribute("typed", draft.isPresent() && typed.isEmpty() ? texts.of(draft.get(), locale) : typed);
        stepDonePage.next(by, model, locale);
        return "tasklist/too-late";
    }
}
