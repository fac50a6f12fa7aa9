package org.xiangbang.evidence.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.ActCause;
import org.xiangbang.evidence.Act;
import org.xiangbang.evidence.Traces;

/** What was said and entered in the steps of a case before the one that is open; of a tranche or milestone only since it began. */
@Component
class EarlierActs {
    private static final String APPLY = "apply";
    private static final Set<String> SAID = Set.of("complete", "sign", "answer");

    private final Traces traces;
    private final Definitions definitions;

    EarlierActs(Traces traces, Definitions definitions) {
        this.traces = traces;
        this.definitions = definitions;
    }

    /** An act with the step in which it was done. */
    record Done(Act act, StepDefinition step) {
        private boolean isOf(Act other) {
            return act.process().equals(other.process())
                    && act.step().equals(other.step())
                    && Objects.equals(act.by().desk(), other.by().desk());
        }

        /** Did somebody apply or hand in, rather than judge? */
        boolean applies() {
            return APPLY.equals(step.duty());
        }

        /** Did a social organization do it, be it the applicant or one that consents? */
        boolean isOfOrganization() {
            return act.by().desk() != null && act.by().desk().ofOrganization();
        }
    }

    /** Returns the acts in their order, without those that were taken back. */
    List<Done> of(Deciding deciding) {
        if (deciding.businessKey().equals(deciding.caseNo())) return ofCase(deciding.caseNo());
        var began = traces.began(deciding.caseNo(), deciding.businessKey());
        return ofCase(deciding.caseNo()).stream()
                .filter(done -> !done.act().at().isBefore(began) && isNear(deciding, done.step()))
                .toList();
    }

    /** Returns the acts of the whole case, whichever tranche or milestone they are of. */
    List<Done> ofCase(String caseNo) {
        var all = new ArrayList<Done>();
        for (var act : traces.acts(caseNo)) {
            if (act.act().equals(ActCause.TAKE_BACK)) drop(act, all);
            if (!SAID.contains(act.act()) || act.version() == null) continue;
            all.add(new Done(act, definitions.step(act.process(), act.version(), act.step())));
        }
        return all;
    }

    private static void drop(Act takenBack, List<Done> all) {
        for (int i = all.size() - 1; i >= 0; i--)
            if (all.get(i).isOf(takenBack)) {
                all.remove(i);
                return;
            }
    }

    /** Returns the acts without those of steps that were done again by the same desk. */
    static Collection<Done> last(List<Done> acts) {
        var last = new LinkedHashMap<List<Object>, Done>();
        for (var done : acts) {
            var key = List.<Object>of(
                    done.act().step(),
                    String.valueOf(done.act().by().desk()),
                    done.act().act());
            last.remove(key);
            last.put(key, done);
        }
        return last.values();
    }

    /** Is the step of the same module and link as the one that is open? */
    static boolean isNear(Deciding deciding, StepDefinition step) {
        return isOfModule(deciding, step) && step.link().equals(deciding.link());
    }

    static boolean isOfModule(Deciding deciding, StepDefinition step) {
        return module(step.process()).equals(module(deciding.process()));
    }

    private static String module(String process) {
        return process.substring(0, process.indexOf('-') + 1);
    }
}
