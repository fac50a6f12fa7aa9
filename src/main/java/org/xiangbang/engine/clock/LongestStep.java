package org.xiangbang.engine.clock;

import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.LongestTerm;
import org.xiangbang.calendar.Term;
import org.xiangbang.engine.model.Decisions;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.ModelsDeployed;

/** Reads the longest term from the newest models and the table of time limits, once after each deployment. */
@Component
class LongestStep implements LongestTerm {
    private final Definitions definitions;
    private final Decisions decisions;
    private volatile Term known;

    LongestStep(@Lazy Definitions definitions, @Lazy Decisions decisions) {
        this.definitions = definitions;
        this.decisions = decisions;
    }

    @Override
    public Term workingDays() {
        var longest = known;
        if (longest == null) known = longest = read();
        return longest;
    }

    @EventListener
    void deployed(ModelsDeployed models) {
        known = null;
    }

    private Term read() {
        var steps = definitions.names().keySet().stream()
                .flatMap(process -> definitions.steps(process).stream())
                .map(step -> step.timing().term());
        return Stream.concat(steps, decisions.outputs(SlaTerms.TABLE, "term").stream())
                .map(Term::parse)
                .filter(term -> term.unit() == Term.Unit.WORKING_DAYS)
                .max(Comparator.comparingInt(Term::amount))
                .orElseThrow();
    }
}
