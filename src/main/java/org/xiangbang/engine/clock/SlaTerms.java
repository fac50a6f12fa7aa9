package org.xiangbang.engine.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.xiangbang.calendar.Term;
import org.xiangbang.calendar.Terms;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.Decisions;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.ModelRefused;
import org.xiangbang.engine.model.ModelsDeployed;
import org.xiangbang.engine.model.ProcessBean;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.shared.Region;

/** Says how long a step may take and a notice has to be on display: the model's own term, unless the decision table gives another. */
@ProcessBean("terms")
public class SlaTerms {
    static final String TABLE = "calendar-time-limits";

    /** For this time another copy of the application may go on with the table that it has read before it reads a newer one. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Decisions decisions;
    private final Terms terms;
    private final Clock clock;
    private final CaseFiles cases;
    private final Definitions definitions;
    private final Map<Map<String, Object>, Answer> known = new ConcurrentHashMap<>();
    private final ThreadLocal<AsOf> asOf = new ThreadLocal<>();

    SlaTerms(@Lazy Decisions decisions, Terms terms, Clock clock, CaseFiles cases, @Lazy Definitions definitions) {
        this.decisions = decisions;
        this.terms = terms;
        this.clock = clock;
        this.cases = cases;
        this.definitions = definitions;
    }

    /**
     * Returns the time from now as an ISO duration for a timer of the model.
     *
     * @throws ModelRefused if the table {@code calendar-time-limits} has no row for it
     */
    public String period(String process, String step) {
        return fromNow(listed(process, step, ""));
    }

    /** Works like {@link #period(String, String)}, but by the row of the case's province if there is one. */
    public String period(String businessKey, String process, String step) {
        return fromNow(listed(process, step, province(cases.find(CaseFiles.caseNo(businessKey)))));
    }

    /**
     * Works like {@link #period(String, String, String)} for something that has lasted so long already. Whole days count; at
     * least one day remains.
     */
    String rest(String businessKey, String process, String step, int lasted) {
        var whole = listed(process, step, province(cases.find(CaseFiles.caseNo(businessKey))));
        return fromNow(whole.less(lasted));
    }

    /** Runs code that asks for periods as if the time were {@code at}, by those terms; {@code held} days since then are not counted. */
    void asOf(Instant at, Terms by, ToIntFunction<Term.Unit> held, Runnable asks) {
        asOf.set(new AsOf(at, by, held));
        try {
            asks.run();
        } finally {
            asOf.remove();
        }
    }

    private record AsOf(Instant at, Terms terms, ToIntFunction<Term.Unit> held) {}

    public Term listed(String process, String step, String province) {
        var rows = rows(process, step, province);
        if (rows.isEmpty()) throw new ModelRefused(TABLE, process + "/" + step, "period");
        return Term.parse((String) rows.get(0).get("term"));
    }

    public Instant soon(Instant from, StepDefinition step, CaseFile file) {
        return terms.due(from, term(step, file)).soon();
    }

    /** Returns the term by the table's row for the step, or else by its model. */
    Term term(StepDefinition step, CaseFile file) {
        var rows = rows(step.process(), step.id(), province(file));
        return Term.parse(
                rows.isEmpty() ? step.timing().term() : (String) rows.get(0).get("term"));
    }

    /** Returns the row for the step; without one, for a process that was cut out of another, the row that the step had there. */
    private List<Map<String, Object>> rows(String process, String step, String province) {
        var own = row(process, step, province);
        return own.isEmpty()
                ? definitions
                        .whole(process)
                        .map(whole -> row(whole, step, province))
                        .orElse(own)
                : own;
    }

    private List<Map<String, Object>> row(String process, String step, String province) {
        var inputs = Map.<String, Object>of("process", process, "step", step, "province", province);
        var answer = known.get(inputs);
        if (answer != null && answer.fresh()) return answer.rows;
        var rows = decisions.evaluate(TABLE, inputs);
        known.put(inputs, new Answer(rows, System.nanoTime()));
        return rows;
    }

    /** What the table answered a short time ago. The engine would look for a newer version of it on each call. */
    private record Answer(List<Map<String, Object>> rows, long readAt) {
        boolean fresh() {
            return System.nanoTime() - readAt < KEPT.toNanos();
        }
    }

    /**
     * Reads the table that was deployed with the models.
     *
     * @throws ModelRefused if it has no row for a term that a model looks up
     */
    @EventListener
    public void deployed(ModelsDeployed models) {
        known.clear();
        models.periods().forEach(period -> listed(period.process(), period.step(), ""));
    }

    private String fromNow(Term term) {
        var as = asOf.get();
        var from = as == null ? clock.instant() : as.at();
        var due = as == null
                ? terms.due(from, term)
                : as.terms().due(from, term, as.held().applyAsInt(term.unit()));
        return Duration.between(from, due.at()).toString();
    }

    private static String province(CaseFile file) {
        return file.region().at(Region.Level.PROVINCE).map(Region::code).orElse("");
    }
}
