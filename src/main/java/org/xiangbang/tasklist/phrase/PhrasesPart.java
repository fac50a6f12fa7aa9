package org.xiangbang.tasklist.phrase;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.task.TaskPart;

/** The phrases beside the opinion: the reader's own, and those of the desk. */
@Component
class PhrasesPart implements TaskPart {
    private final Phrases phrases;

    PhrasesPart(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public void add(TaskView view, Official by, Model model, Locale locale) {
        model.addAttribute("opinionAid", "tasklist/phrase-aid");
        model.addAttribute("phrases", phrases.at(view.desk(), by));
    }
}
