package org.xiangbang.tasklist.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.access.Regions;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.cases.CasePanel;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.Show;

/** Summarizes a case by the facts that have a value. */
@Component
public class CaseBriefs {

    /** One fact with its name, both in the reader's language. */
    public record Fact(String name, String value) {}

    private final Sentences sentences;
    private final Regions regions;
    private final DeskNames desks;
    private final CaseFiles cases;
    private final Show show;
    private final ObjectProvider<CasePanel> panels;

    CaseBriefs(
            Sentences sentences,
            Regions regions,
            DeskNames desks,
            CaseFiles cases,
            Show show,
            ObjectProvider<CasePanel> panels) {
        this.sentences = sentences;
        this.regions = regions;
        this.desks = desks;
        this.cases = cases;
        this.show = show;
        this.panels = panels;
    }

    public List<Fact> brief(CaseFile file, Locale locale) {
        var facts = new ArrayList<Fact>();
        add(facts, "status", sentences.status(file.kind().word(), file.status(), locale), locale);
        add(facts, "region", regions.fullName(file.region()), locale);
        add(facts, "other-regions", others(file.otherRegions(), locale), locale);
        if (file.organization() != null && file.kind() != CaseFile.Kind.ORGANIZATION)
            add(facts, "organization", cases.organizationName(file.organization()), locale);
        if (file.amount() != null)
            add(facts, "amount", sentences.text("tasklist.case.yuan", locale, show.money(file.amount())), locale);
        add(facts, "applicant", desks.of(file.applicant(), locale), locale);
        add(facts, "opened", show.date(file.openedAt()), locale);
        return facts;
    }

    /** Returns what the modules show the reader of their records, in their order. */
    public List<CasePanel.View> panels(CaseFile file, Official by, Locale locale) {
        return panels.stream()
                .sorted(Comparator.comparingInt(CasePanel::order))
                .flatMap(panel -> panel.view(file, by, locale).stream())
                .toList();
    }

    private String others(List<Region> others, Locale locale) {
        return others.stream().map(regions::fullName).collect(Collectors.joining(sentences.text("web.join", locale)));
    }

    private void add(List<Fact> facts, String name, String value, Locale locale) {
        if (!VisibleText.isEmpty(value)) facts.add(new Fact(sentences.text("tasklist.case." + name, locale), value));
    }
}
