package org.xiangbang.projects.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.projects.Project;
import org.xiangbang.projects.agreement.AgreementTerms.PlannedTranche;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Money;

/** Says who signs an agreement, and writes its text in Chinese, the language in which the parties sign. */
@Component
class AgreementWording {
    private final MessageSource messages;
    private final DeskNames desks;
    private final AgreementParties parties;

    AgreementWording(MessageSource messages, DeskNames desks, AgreementParties parties) {
        this.messages = messages;
        this.desks = desks;
        this.parties = parties;
    }

    /** @throws org.xiangbang.shared.FormRefused as {@link AgreementParties#of} */
    List<String> parties(CaseFile file, Project project, List<String> further) {
        return parties.of(file, project, further);
    }

    String of(Project project, int version, AgreementTerms terms) {
        var text = new ArrayList<String>();
        text.add(say("title", project.plan().title()));
        text.add(say("number", project.caseNo(), version));
        section(text, "parties", terms.parties().stream().map(this::party).toList());
        section(
                text,
                "project",
                List.of(
                        say("place", project.plan().place()),
                        say(
                                "period",
                                terms.schedule().startsOn(),
                                terms.schedule().endsOn()),
                        say("amount", terms.amount().yuan())));
        section(
                text,
                "items",
                terms.items().stream()
                        .map(item -> say("item", item.name(), Long.toString(item.planned()), item.unit()))
                        .toList());
        section(text, "tranches", tranches(terms));
        section(text, "targets", List.of(terms.targets()));
        section(text, "maintenance", List.of(terms.maintenance()));
        section(text, "exit", List.of(terms.exit()));
        return String.join("\n", text) + "\n";
    }

    private void section(List<String> text, String name, List<String> lines) {
        text.add("");
        text.add(say("section." + name));
        int no = 1;
        for (var line : lines) text.add(lines.size() == 1 ? line : no++ + ". " + line);
    }

    private String party(String desk) {
        return desks.of(Desk.parse(desk), Locale.SIMPLIFIED_CHINESE);
    }

    private List<String> tranches(AgreementTerms terms) {
        var planned = terms.tranches().stream().map(t -> t.tranche().amount()).toList();
        var paid = terms.amount().minus(Money.sum(planned));
        var lines = new ArrayList<String>();
        if (paid.isPositive()) lines.add(say("paid", paid.yuan()));
        terms.tranches().forEach(t -> lines.add(tranche(t)));
        return lines;
    }

    private String tranche(PlannedTranche planned) {
        var tranche = planned.tranche();
        var detail = tranche.milestone() != null ? tranche.milestone() : tranche.months();
        var when = say("due." + tranche.due().name().toLowerCase(Locale.ROOT), String.valueOf(detail));
        return say("tranche", when, tranche.amount().yuan());
    }

    private String say(String key, Object... facts) {
        var plain = Arrays.stream(facts).map(String::valueOf).toArray();
        return messages.getMessage("agreement.text." + key, plain, Locale.SIMPLIFIED_CHINESE);
    }
}
