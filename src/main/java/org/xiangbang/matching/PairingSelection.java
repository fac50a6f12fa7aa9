package org.xiangbang.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.needs.Needs;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;
import org.xiangbang.shared.Violation;

/** The comparative selection (比选) among several projects that claim one need. */
@StepWorkFor(process = SelectionProcess.KEY, step = SelectionProcess.SELECTION, formerly = PairingProcess.KEY)
class PairingSelection implements StepWork {
    static final Rule BEST_SCORE_IS_SELECTED =
            new Rule("matching.best-score-is-selected", "rules P-04; ours, decision 0020");

    private static final int HIGHEST = 100;

    private final Pairings pairings;
    private final Scores scores;
    private final Needs needs;

    PairingSelection(Pairings pairings, Scores scores, Needs needs) {
        this.pairings = pairings;
        this.scores = scores;
        this.needs = needs;
    }

    @Override
    public void check(StepInput in, Findings found) {
        if (in.outcome() != Outcome.APPROVE) return;
        var pairing = pairings.find(in.caseNo());
        found.check(() -> needs.find(pairing.need()).mayBeTaken().orThrow());
        found.value(() -> given(in)).ifPresent(given -> {
            found.addAll(violations(given, pairings.claiming(pairing.need())));
            found.check(() -> best(given, in.caseNo()));
        });
    }

    private static void best(List<Scores.Score> given, String caseNo) {
        var best = given.stream().mapToLong(Scores.Score::score).max().orElse(0);
        var own = given.stream()
                .filter(s -> s.project().equals(caseNo))
                .mapToLong(Scores.Score::score)
                .findFirst()
                .orElse(0);
        Verdict.of(own == best, BEST_SCORE_IS_SELECTED, own, best).orThrow("scores");
    }

    @Override
    public void record(StepInput in) {
        if (in.outcome() == Outcome.APPROVE) scores.keep(in.caseNo(), given(in));
        else pairings.status(in.caseNo(), Pairing.Status.OUTSCORED);
    }

    private static List<Violation> violations(List<Scores.Score> given, List<String> claiming) {
        var wrong = new ArrayList<Violation>();
        var named = given.stream().map(Scores.Score::project).collect(Collectors.toSet());
        if (named.size() < given.size()) wrong.add(new Violation("scores", "matching.scored-twice"));
        claiming.stream()
                .filter(project -> !named.contains(project))
                .forEach(project -> wrong.add(new Violation("scores", "matching.not-scored", project)));
        for (int i = 0; i < given.size(); i++) {
            var score = given.get(i);
            if (!claiming.contains(score.project()))
                wrong.add(new Violation("scores[%d].project".formatted(i), "matching.no-claimant", score.project()));
            if (score.score() < 0 || score.score() > HIGHEST)
                wrong.add(new Violation("scores[%d].score".formatted(i), "matching.score-range", 0, HIGHEST));
        }
        return wrong;
    }

    private static List<Scores.Score> given(StepInput in) {
        return in.rows("scores").stream()
                .map(row -> new Scores.Score(
                        (String) row.get("project"), (Long) row.get("score"), (String) row.get("reason")))
                .toList();
    }
}
