package org.xiangbang.tasklist.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.TooLate;
import org.xiangbang.tasklist.Drafts;

/** Somebody was faster: who, what and when, and what was typed or kept as a draft, to be copied. */
@Component
class LateSheet {
    private final TypedTexts texts;
    private final Drafts drafts;
    private final Aftermath aftermath;

    LateSheet(TypedTexts texts, Drafts drafts, Aftermath aftermath) {
        this.texts = texts;
        this.drafts = drafts;
        this.aftermath = aftermath;
    }

    void show(TooLate late, String taskId, Map<String, List<String>> posted, Official by, Model model, Locale locale) {
        model.addAttribute("sentence", texts.late(late, locale));
        var draft = drafts.find("task:" + taskId, by);
        model.addAttribute("draft", draft.orElse(null));
        var typed = texts.of(posted, null, locale);
        model.addAttribute("typed", draft.isPresent() && typed.isEmpty() ? texts.of(draft.get(), locale) : typed);
        aftermath.next(by, model, locale);
    }
}
