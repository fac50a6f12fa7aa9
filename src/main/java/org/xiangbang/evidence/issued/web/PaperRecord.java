package org.xiangbang.evidence.issued.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactTexts;
import org.xiangbang.engine.facts.ShownFact;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.evidence.Act;
import org.xiangbang.evidence.issued.PaperContent;
import org.xiangbang.evidence.issued.PaperRound;
import org.xiangbang.evidence.web.FieldTexts;
import org.xiangbang.evidence.web.Timeline;
import org.xiangbang.web.Show;

/** Collects what a paper may say by the place where it stands: what the steps entered, and the facts that its kind names. */
@Component
class PaperRecord {
    private final Timeline timeline;
    private final Map<String, StepFact> facts;
    private final FactTexts texts;
    private final Show show;

    /** @param facts by the names of their beans */
    PaperRecord(Timeline timeline, Map<String, StepFact> facts, FactTexts texts, Show show) {
        this.timeline = timeline;
        this.facts = facts;
        this.texts = texts;
        this.show = show;
    }

    Map<String, PaperContent.Entry> of(PaperWriter.Asked asked, PaperRound round) {
        var record = new HashMap<String, PaperContent.Entry>();
        newest(round.before()).values().forEach(act -> entered(act, record));
        texts.of(sheets(asked), PaperContents.CHINESE).forEach(fact -> add(fact, record));
        return record;
    }

    /** Returns the act by which each step was done last. */
    private static Map<String, Act> newest(List<Act> acts) {
        var newest = new LinkedHashMap<String, Act>();
        acts.stream()
                .filter(act -> act.act().equals("complete") && act.step() != null)
                .forEach(act -> newest.put(act.step(), act));
        return newest;
    }

    private void entered(Act act, Map<String, PaperContent.Entry> record) {
        var said = timeline.line(act, PaperContents.CHINESE);
        record.put(act.step() + ".outcome", new PaperContent.Entry(said.outcome(), null));
        record.put(act.step() + ".at", new PaperContent.Entry(show.date(act.at()), null));
        for (var line : said.fields())
            if (line.documents().isEmpty())
                record.put(
                        act.step() + "." + line.id(),
                        new PaperContent.Entry(line.text(PaperWriter.JOIN), line.table() == null ? null : table(line)));
    }

    static PaperContent.Table table(FieldTexts.Line line) {
        return new PaperContent.Table(
                line.label(),
                line.table().columns(),
                line.table().headings(),
                line.table().rows());
    }

    private Map<String, FactSheet> sheets(PaperWriter.Asked asked) {
        var deciding =
                new Deciding(asked.file().caseNo(), asked.file(), "", "", "", asked.by(), false, PaperContents.CHINESE);
        var sheets = new LinkedHashMap<String, FactSheet>();
        asked.kind()
                .facts()
                .forEach(
                        word -> sheets.put(word, facts.get(StepFact.BEAN + word).of(deciding)));
        return sheets;
    }

    private static void add(ShownFact fact, Map<String, PaperContent.Entry> record) {
        fact.lines()
                .forEach(line -> record.put(fact.id() + "." + line.id(), new PaperContent.Entry(line.text(), null)));
        fact.tables()
                .forEach(table -> record.put(fact.id() + "." + table.id(), new PaperContent.Entry("", table(table))));
    }

    private static PaperContent.Table table(ShownFact.Table table) {
        var columns = table.columns().stream().map(ShownFact.Column::id).toList();
        return new PaperContent.Table(
                table.name(),
                columns,
                table.columns().stream().map(ShownFact.Column::name).toList(),
                table.rows().stream()
                        .map(row -> columns.stream()
                                .map(column -> row.containsKey(column)
                                        ? row.get(column).text()
                                        : "")
                                .toList())
                        .toList());
    }
}
