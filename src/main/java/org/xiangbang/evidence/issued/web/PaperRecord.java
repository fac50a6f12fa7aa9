package org.xiangbang.evidence.issued.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactTexts;
import org.xiangbang.engine.facts.ShownFact;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.evidence.Act;
import org.xiangbang.evidence.Traces;
import org.xiangbang.evidence.issued.PaperContent;
import org.xiangbang.evidence.issued.PaperRound;
import org.xiangbang.evidence.web.FieldTexts;
import org.xiangbang.evidence.web.Timeline;

/** Collects what a paper may say by the place where it stands: what the steps entered, and the facts that its kind names. */
@Component
class PaperRecord {
    private final Traces traces;
    private final Timeline timeline;
    private final Map<String, StepFact> facts;
    private final FactTexts texts;
    private final PaperWords words;

    /** @param facts by the names of their beans */
    PaperRecord(Traces traces, Timeline timeline, Map<String, StepFact> facts, FactTexts texts, PaperWords words) {
        this.traces = traces;
        this.timeline = timeline;
        this.facts = facts;
        this.texts = texts;
        this.words = words;
    }

    Map<String, PaperContent.Entry> of(PaperWriter.Asked asked, PaperRound round) {
        var record = new HashMap<String, PaperContent.Entry>();
        newest(round.before()).values().forEach(act -> entered(act, record));
        texts.of(sheets(asked, round), PaperContents.CHINESE).forEach(fact -> add(fact, record));
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
        record.put(act.step() + ".outcome", new PaperContent.Entry(said.outcome(), "", null));
        record.put(act.step() + ".at", new PaperContent.Entry(words.day(act.at()), "", null));
        for (var line : said.fields())
            if (line.documents().isEmpty()) record.put(act.step() + "." + line.id(), entry(act, line));
    }

    /** Returns what was entered in a field of the act. */
    PaperContent.Entry entry(Act act, FieldTexts.Line line) {
        return line.table() == null
                ? words.entry(line.type(), act.form().fields().get(line.id()), line.text(PaperWriter.JOIN))
                : new PaperContent.Entry("", "", table(line));
    }

    private PaperContent.Table table(FieldTexts.Line line) {
        var entered = line.table();
        var rows = entered.rows().stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> words.text(entered.types().get(i), row.get(i), row.get(i)))
                        .toList())
                .toList();
        return new PaperContent.Table(line.label(), entered.columns(), entered.headings(), rows);
    }

    private Map<String, FactSheet> sheets(PaperWriter.Asked asked, PaperRound round) {
        var deciding =
                new Deciding(key(asked, round), asked.file(), "", "", "", asked.by(), false, PaperContents.CHINESE);
        var sheets = new LinkedHashMap<String, FactSheet>();
        asked.kind()
                .facts()
                .forEach(
                        word -> sheets.put(word, facts.get(StepFact.BEAN + word).of(deciding)));
        return sheets;
    }

    /** Returns the business key of what the round is about, such as a tranche: that of the step that ended it. */
    private String key(PaperWriter.Asked asked, PaperRound round) {
        var acts = round.acts();
        return acts.isEmpty() ? asked.file().caseNo() : traces.businessKey(acts.get(acts.size() - 1));
    }

    private void add(ShownFact fact, Map<String, PaperContent.Entry> record) {
        for (var line : fact.lines())
            record.put(fact.id() + "." + line.id(), words.entry(line.type(), line.value(), line.text()));
        for (var table : fact.tables())
            record.put(fact.id() + "." + table.id(), new PaperContent.Entry("", "", table(table)));
    }

    private PaperContent.Table table(ShownFact.Table table) {
        var columns = table.columns().stream().map(ShownFact.Column::id).toList();
        return new PaperContent.Table(
                table.name(),
                columns,
                table.columns().stream().map(ShownFact.Column::name).toList(),
                table.rows().stream()
                        .map(row -> columns.stream()
                                .map(column -> cell(row.get(column)))
                                .toList())
                        .toList());
    }

    private String cell(ShownFact.Cell cell) {
        return cell == null ? "" : words.text(cell.type(), cell.value(), cell.text());
    }
}
