package org.xiangbang.tasklist.draft;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.TooLate;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.tasklist.view.ListPane;
import org.xiangbang.web.Sentences;

/** The page of drafts (草稿), and the addresses at which pages save them as they are typed. */
@Controller
@RequestMapping("/drafts")
public class DraftPages {
    private final Drafts drafts;
    private final Sentences sentences;
    private final UnsavedTexts texts;
    private final ListPane list;

    DraftPages(Drafts drafts, Sentences sentences, UnsavedTexts texts, ListPane list) {
        this.drafts = drafts;
        this.sentences = sentences;
        this.texts = texts;
        this.list = list;
    }

    /** @param what the step and its case, or the process that is started */
    record Row(Draft draft, String what, List<UnsavedTexts.Typed> typed) {}

    @GetMapping
    String list(Official official, Model model, Locale locale) {
        model.addAttribute(
                "drafts", drafts.of(official).stream().map(d -> row(d, locale)).toList());
        return "tasklist/drafts";
    }

    private Row row(Draft draft, Locale locale) {
        var what = draft.caseNo() == null
                ? sentences.process(draft.process(), draft.stepName(), locale)
                : sentences.step(draft.process(), draft.step(), draft.stepName(), locale);
        return new Row(draft, what, draft.open() ? List.of() : texts.of(draft, locale));
    }

    /** The answer to the script: what the form shows about its draft, and the draft's revision. */
    record Saved(boolean saved, int revision, String said) {}

    @PostMapping("/save")
    @ResponseBody
    Saved save(@RequestParam MultiValueMap<String, String> posted, Official official, Locale locale) {
        var known = posted.getFirst("_revision");
        var revision = known != null && known.matches("\\d{1,9}") ? Integer.parseInt(known) : 0;
        try {
            var draft = drafts.save(
                    posted.getFirst("_subject"), revision, typed(posted), posted.getFirst("_page"), official);
            var time = LocalTime.ofInstant(draft.savedAt(), OfficialClock.ZONE).truncatedTo(ChronoUnit.MINUTES);
            return new Saved(true, draft.revision(), sentences.text("tasklist.draft.saved", locale, time));
        } catch (RuleBroken refusal) {
            return new Saved(false, revision, sentences.cited(refusal.rule(), refusal.facts(), locale));
        } catch (FormRefused refused) {
            return new Saved(
                    false, revision, sentences.violation(refused.violations().get(0), locale));
        } catch (TooLate late) {
            return new Saved(false, revision, texts.late(late, locale));
        }
    }

    /** Returns the part of a posted form that is worth saving. */
    public static Map<String, List<String>> typed(MultiValueMap<String, String> posted) {
        var typed = new LinkedHashMap<String, List<String>>();
        posted.forEach((name, values) -> {
            var filled = values.stream().filter(v -> !VisibleText.isEmpty(v)).toList();
            if (!name.startsWith("_") && !filled.isEmpty()) typed.put(name, filled);
        });
        return typed;
    }

    /** Deletes the draft and goes on with the form without it. */
    @PostMapping("/discard")
    String discard(@RequestParam String subject, Official official) {
        var page = drafts.find(subject, official)
                .filter(Draft::open)
                .map(Draft::page)
                .orElse("/drafts");
        drafts.discard(subject, official);
        return "redirect:" + list.beside(page);
    }
}
