package org.xiangbang.access.deputies;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.DeskNames;
import org.xiangbang.access.FormErrors;
import org.xiangbang.access.names.NamedPeople;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Principal;
import org.xiangbang.shared.StandIn;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.FormField;
import org.xiangbang.web.Frame;
import org.xiangbang.web.Sentences;

/** Prepares the page of deputies in the reader's language. */
@Component
class DeputyPage {
    private final Deputies deputies;
    private final Accounts accounts;
    private final DeputyPeople people;
    private final NamedPeople offered;
    private final DeskNames names;
    private final Frame frame;
    private final Sentences sentences;

    DeputyPage(
            Deputies deputies,
            Accounts accounts,
            DeputyPeople people,
            NamedPeople offered,
            DeskNames names,
            Frame frame,
            Sentences sentences) {
        this.deputies = deputies;
        this.accounts = accounts;
        this.people = people;
        this.offered = offered;
        this.names = names;
        this.frame = frame;
        this.sentences = sentences;
    }

    /** @param processes the names of the processes; empty means all. @param state coming, current or over */
    record Line(Deputyship it, String processes, String state) {}

    /** A person for whom the reader may act today. @param through the people between; empty for a direct deputy */
    record Acting(String name, String through, List<String> desks, String processes) {}

    /**
     * @param principal login of the person whose deputies are shown beside the reader's own; blank for none
     * @param find parts of the names of the people who can be chosen, separated by spaces or commas
     */
    void show(Official official, String principal, String find, DeputyPages.Form form, Model model, Locale locale) {
        var processes = processes();
        model.addAttribute("mine", lines(deputies.of(official), processes, locale));
        model.addAttribute("others", lines(deputies.by(official), processes, locale));
        model.addAttribute(
                "acting",
                official.standIns().stream()
                        .map(s -> acting(s, processes, locale))
                        .toList());
        model.addAttribute("mayForOthers", deputies.mayForOthers(official));
        if (!VisibleText.isEmpty(principal)) {
            model.addAttribute("theirs", lines(deputies.of(principal, official), processes, locale));
            model.addAttribute(
                    "theirName", accounts.find(principal).map(Account::name).orElseThrow());
        }
        model.addAttribute("principal", principal);
        model.addAttribute("form", form);
        model.addAttribute("processes", frame.choices("process"));
        choices(official, find, form, model, locale);
        model.addAttribute("official", official);
        if (!model.containsAttribute("errors")) model.addAttribute("errors", FormErrors.NONE);
    }

    private void choices(Official official, String find, DeputyPages.Form form, Model model, Locale locale) {
        var principal = VisibleText.of(form.principal());
        model.addAttribute("find", find);
        model.addAttribute(
                "people",
                offered.of(
                        find,
                        Collections.singletonList(form.deputy()),
                        text -> people.deputies(text, principal, official),
                        locale));
        if (deputies.mayForOthers(official))
            model.addAttribute(
                    "principals",
                    offered.of(find, List.of(principal), text -> people.principals(text, official), locale));
    }

    private List<Line> lines(List<Deputyship> found, Map<String, String> processes, Locale locale) {
        var today = deputies.today();
        return found.stream()
                .map(d -> new Line(d, named(d.processes(), processes, locale), d.state(today)))
                .toList();
    }

    private Acting acting(StandIn standIn, Map<String, String> processes, Locale locale) {
        return new Acting(
                standIn.principal().name(),
                standIn.through().stream()
                        .map(Principal::name)
                        .collect(Collectors.joining(sentences.text("web.join", locale))),
                standIn.desks().stream().map(d -> names.of(d, locale)).toList(),
                named(deputies.processes(standIn), processes, locale));
    }

    private Map<String, String> processes() {
        var names = new TreeMap<String, String>();
        for (FormField.Option process : frame.known("process")) names.put(process.id(), process.label());
        return names;
    }

    private String named(Collection<String> keys, Map<String, String> processes, Locale locale) {
        return keys.stream()
                .map(k -> processes.getOrDefault(k, k))
                .collect(Collectors.joining(sentences.text("web.join", locale)));
    }
}
