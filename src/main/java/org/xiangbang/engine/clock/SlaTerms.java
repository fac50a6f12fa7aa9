package org.xiangbang.engine.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.xiangbang.calendar.Term;
import org.xiangbang.calendar.Terms;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.DecisionTableCache;
import org.xiangbang.engine.model.Decisions;
import org.xiangbang.engine.model.ModelRefused;
import org.xiangbang.engine.model.ModelsDeployed;
import org.xiangbang.engine.model.ProcessBean;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.shared.Region;

/** How long a step may take and a notice has to hang: the model's own term, unless the decision table says otherwise. */
@ProcessBean("terms")
public class SlaTerms {
    static final String TABLE = "calendar-time-limits";

    /** So long another copy of the application may go on with the table it has read before it sees a newer one. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Decisions decisions;
    private final Terms terms;
    private final Clock clock;
    private final CaseFiles cases;
    private final DecisionTableCache known = new DecisionTableCache(KEPT);
    private final ThreadLocal<AsOf> asOf = new ThreadLocal<>();

    SlaTerms(@Lazy Decisions decisions, Terms terms, Clock clock, CaseFiles cases) {
        this.decisions = decisions;
        this.terms = terms;
        this.clock = clock;
        this.cases = cases;
    }

    /**
     * How long from now, as an ISO duration for a timer of the model.
     *
     * @throws ModelRefused if the table {@code calendar-time-limits} has no row for it
     */
    public String period(String process, String step) {
        return fromNow(listed(process, step, ""));
    }

    /** As {@link #period(String, String)}, by the row of the case's province where there is one. */
    public String period(String businessKey, String process, String step) {
        return fromNow(listed(process, step, province(cases.find(CaseFiles.caseNo(businessKey)))));
    }

    /** As {@link #period(String, String, String)} for what has lasted so long already; whole days count, a last day always remains. */
    String rest(String businessKey, String process, String step, int lasted) {
        var whole = listed(process, step, province(cases.find(CaseFiles.caseNo(businessKey))));
        return fromNow(whole.less(lasted));
    }

    /** Runs what asks for periods as if it were then, by those terms; {@code held} days were not counted since. */
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

    /** The table's row for the step, or what its model says. */
    Term term(StepDefinition step, CaseFile file) {
        var rows = rows(step.process(), step.id(), province(file));
        return Term.parse(
                rows.isEmpty() ? step.timing().term() : (String) rows.get(0).get("term"));
    }

    private List<Map<String, Object>> rows(String process, String step, String province) {
        var inputs = Map.<String, Object>of("process", process, "step", step, "province", province);
        return known.of(inputs, () -> decisions.evaluate(TABLE, inputs));
    }

    /**
     * Reads the table that was deployed with the models.
     *
     * @throws ModelRefused if it has no row for a term that a model asks of it
     */
    @EventListener
    public void deployed(ModelsDeployed models) {
        known.forget();
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
