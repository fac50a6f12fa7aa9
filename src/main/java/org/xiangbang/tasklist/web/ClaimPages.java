package org.xiangbang.tasklist.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.task.ActAnswers;

/** Claims an open step from its page, and puts it back. */
@Controller
@RequestMapping("/tasks/{id}")
class ClaimPages {
    private static final MultiValueMap<String, String> NOTHING = new LinkedMultiValueMap<>();

    private final HumanStep steps;
    private final ActAnswers acts;

    ClaimPages(HumanStep steps, ActAnswers acts) {
        this.steps = steps;
        this.acts = acts;
    }

    @PostMapping("/claim")
    ModelAndView claim(@PathVariable String id, Official official, Locale locale) {
        return acts.after(id, "claim", NOTHING, official, locale, () -> {
            steps.claim(id, official);
            return "/tasks/" + id;
        });
    }

    @PostMapping("/release")
    ModelAndView release(@PathVariable String id, Official official, Locale locale) {
        return acts.after(id, "release", NOTHING, official, locale, () -> {
            steps.release(id, official);
            return "/tasks/" + id;
        });
    }
}
