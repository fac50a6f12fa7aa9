package org.xiangbang.access.handover;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xiangbang.access.DeskNames;
import org.xiangbang.access.FormErrors;
import org.xiangbang.access.handover.HandoverPart.Item;
import org.xiangbang.access.handover.HandoverPart.Moved;
import org.xiangbang.access.names.NamedPeople;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Sentences;

/** Prepares the pages of handovers and their certificates in the reader's language. */
@Component
class HandoverPage {
    private final HandingOver handovers;
    private final HandoverPeople people;
    private final NamedPeople offered;
    private final DeskNames names;
    private final Sentences sentences;

    HandoverPage(
            HandingOver handovers, HandoverPeople people, NamedPeople offered, DeskNames names, Sentences sentences) {
        this.handovers = handovers;
        this.people = people;
        this.offered = offered;
        this.names = names;
        this.sentences = sentences;
    }

    /**
     * One line of the certificate.
     *
     * @param result what happened to the item; null before both have signed
     * @param why the sentence of the rule by which the receiver may not have it, or null
     */
    record Line(String kind, String caseNo, String what, String desk, String result, String why) {}

    /** @param find parts of the names of the people who can be chosen, separated by spaces or commas */
    void list(Official official, String find, HandoverPages.Form form, Model model, Locale locale) {
        model.addAttribute("handovers", handovers.of(official));
        model.addAttribute("mayOpen", handovers.mayOpen(official));
        model.addAttribute("find", find);
        if (handovers.mayOpen(official))
            model.addAttribute(
                    "people",
                    offered.of(
                            find,
                            Arrays.asList(form.leaver(), form.receiver()),
                            text -> people.named(text, official),
                            locale));
        model.addAttribute("form", form);
        model.addAttribute("official", official);
        if (!model.containsAttribute("errors")) model.addAttribute("errors", FormErrors.NONE);
    }

    void certificate(HandingOver.Certificate certificate, Official official, Model model, Locale locale) {
        var handover = certificate.handover();
        model.addAttribute("handover", handover);
        model.addAttribute("lines", lines(certificate, locale));
        model.addAttribute(
                "desks",
                handover.desks().stream().map(d -> names.named(d, locale)).toList());
        var mine = handover.concerns(official.login());
        model.addAttribute("waitsForMe", handover.waitsFor(official.login()));
        model.addAttribute("mayResign", mine && handover.open() && grown(certificate));
        model.addAttribute("receiving", handover.receiver().is(official.login()));
        model.addAttribute(
                "last", handover.leaver().signed() || handover.receiver().signed());
        model.addAttribute("mayWithdraw", handover.open() && handovers.mayWithdraw(handover, official));
        if (!model.containsAttribute("errors")) model.addAttribute("errors", FormErrors.NONE);
    }

    /** Was something added since the first signature? */
    private static boolean grown(HandingOver.Certificate certificate) {
        return !certificate
                .handover()
                .list()
                .containsAll(certificate.items().stream().map(Item::id).toList());
    }

    private List<Line> lines(HandingOver.Certificate certificate, Locale locale) {
        if (certificate.handover().open())
            return certificate.items().stream()
                    .map(i -> line(i, null, null, locale))
                    .toList();
        return certificate.moved().stream().map(m -> line(m, locale)).toList();
    }

    private Line line(Moved moved, Locale locale) {
        var why = moved.rule() == null ? null : sentences.cited(moved.rule(), List.copyOf(moved.facts()), locale);
        return line(
                moved.item(),
                sentences.text("people.handover.result." + moved.result().name(), locale),
                why,
                locale);
    }

    private Line line(Item item, String result, String why, Locale locale) {
        var step =
                item.step() == null ? "" : sentences.step(item.process(), item.step(), item.stepName(), locale) + " · ";
        var desk = item.desk() == null ? null : names.of(item.desk(), locale);
        var what = item.desk() != null && item.desk().id().equals(item.title()) ? desk : step + item.title();
        var kind = sentences.textOr("people.handover.kind." + item.kind(), item.kind(), locale);
        return new Line(kind, item.caseNo(), what, desk, result, why);
    }
}
