package org.xiangbang.tasklist.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xiangbang.access.DeskNames;
import org.xiangbang.engine.assignment.StepOpinions;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Verdict;
import org.xiangbang.shared.Violation;
import org.xiangbang.tasklist.list.PausedSteps;
import org.xiangbang.tasklist.view.DueWords;
import org.xiangbang.web.FormField;
import org.xiangbang.web.Sentences;

/** Prepares the page of what a person is asked to sign or to answer: a summary of the case, who asks, and the one text to write. */
@Component
class OpinionPage {
    private final StepOpinions hands;
    private final AssignmentPart part;
    private final OpinionSubject subject;
    private final DeskNames desks;
    private final DueWords due;
    private final PausedSteps standing;
    private final Sentences sentences;

    OpinionPage(
            StepOpinions hands,
            AssignmentPart part,
            OpinionSubject subject,
            DeskNames desks,
            DueWords due,
            PausedSteps standing,
            Sentences sentences) {
        this.hands = hands;
        this.part = part;
        this.subject = subject;
        this.desks = desks;
        this.due = due;
        this.standing = standing;
        this.sentences = sentences;
    }

    /** What was typed into the page. */
    record Written(String answer, String opinion, List<String> documents) {}

    /**
     * @return whether this person is asked; then the model holds the page
     * @throws org.xiangbang.shared.TooLate if the opinion is no longer asked for
     */
    boolean show(String id, Official by, Model model, Locale locale) {
        return show(id, by, new Written(null, null, List.of()), List.of(), model, locale);
    }

    boolean show(String id, Official by, Written written, List<Violation> wrong, Model model, Locale locale) {
        var found = hands.asked(id, by);
        found.ifPresent(asked -> fill(asked, by, written, wrong, model, locale));
        return found.isPresent();
    }

    private void fill(
            StepOpinions.Asked asked, Official by, Written written, List<Violation> wrong, Model model, Locale locale) {
        subject.add(asked, by, model, locale);
        var o = asked.opinion();
        var who = o.respondent();
        model.addAttribute("asked", o);
        model.addAttribute("desk", desks.of(who.desk(), locale));
        model.addAttribute(
                "due", due.of(o.dueAt(), standing.since(List.of(o.id())).get(o.id()), locale));
        var others = asked.others().stream()
                .filter(other -> !other.id().equals(o.id()))
                .toList();
        model.addAttribute("hands", part.lines(others, by, false, locale));
        model.addAttribute("principal", who.login().equals(by.login()) ? null : who.name());
        if (asked.verdict() instanceof Verdict.Refused barred) {
            model.addAttribute("refusal", sentences.rule(barred.rule(), barred.facts(), locale));
            model.addAttribute("source", sentences.source(barred.rule(), locale));
        }
        form(o.signer(), written, wrong, model, locale);
    }

    private void form(boolean signer, Written written, List<Violation> wrong, Model model, Locale locale) {
        var said = new LinkedHashMap<String, List<String>>();
        var problems = sentences.said(new FormRefused(wrong), locale);
        problems.forEach(p -> said.put(p.field(), List.of(p.message())));
        model.addAttribute("problems", problems);
        model.addAttribute("answer", written.answer());
        model.addAttribute("answerProblem", said.get("answer"));
        var help = signer ? "tasklist.opinion.sign.help" : null;
        model.addAttribute("opinion", field("opinion", "text", !signer, help, written.opinion(), said, locale));
        model.addAttribute("documents", field("documents", "document", false, null, written.documents(), said, locale));
    }

    private FormField field(
            String id,
            String type,
            boolean required,
            String help,
            Object value,
            Map<String, List<String>> said,
            Locale locale) {
        return new FormField(
                id,
                sentences.text("engine.form." + id, locale),
                type,
                required,
                null,
                new FormField.Limits(null, null, type.equals("text") ? 2_000 : null),
                null,
                help == null ? null : sentences.text(help, locale),
                List.of(),
                List.of(),
                value,
                said);
    }
}
