package org.xiangbang.access.divisions;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.web.Sentences;

/** Writes in the reader's language what a file of divisions would change: the numbers, and the first lines of each kind. */
@Component
class DivisionPlanTexts {
    /** So many lines of each kind are shown; the numbers tell of the others. */
    private static final int SHOWN = 100;

    private final Sentences sentences;

    DivisionPlanTexts(Sentences sentences) {
        this.sentences = sentences;
    }

    /** @param was the name until now; null for a division that is new */
    record Line(long line, String code, String name, String was) {}

    /** @param reason the code of the refusal, with its sentence */
    record RefusedLine(long line, String code, String name, String reason, String sentence) {}

    record Kind<T>(int count, List<T> lines) {

        public boolean cut() {
            return lines.size() < count;
        }
    }

    /** @param ignored the names of the columns of the file that are not read */
    record Plan(
            Kind<Line> added,
            Kind<Line> renamed,
            Kind<RefusedLine> refused,
            int unchanged,
            int repeated,
            List<String> ignored) {

        public boolean changes() {
            return added.count() + renamed.count() > 0;
        }
    }

    Plan of(DivisionPlan plan, Locale locale) {
        return new Plan(
                new Kind<>(
                        plan.added().size(),
                        plan.added().stream()
                                .limit(SHOWN)
                                .map(l -> new Line(l.line(), l.code(), l.name(), null))
                                .toList()),
                new Kind<>(
                        plan.renamed().size(),
                        plan.renamed().stream()
                                .limit(SHOWN)
                                .map(l -> new Line(l.line(), l.code(), l.name(), l.was()))
                                .toList()),
                new Kind<>(
                        plan.refused().size(),
                        plan.refused().stream()
                                .limit(SHOWN)
                                .map(l -> refused(l, locale))
                                .toList()),
                plan.unchanged(),
                plan.repeated(),
                plan.ignored());
    }

    private RefusedLine refused(DivisionPlan.Refused line, Locale locale) {
        return new RefusedLine(
                line.line(), line.code(), line.name(), line.why().code(), sentences.violation(line.why(), locale));
    }
}
