package org.xiangbang.access.staff;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.shared.PrivateNumber;
import org.xiangbang.web.Sentences;

/** Writes in the reader's language what a workbook would change: the numbers, and the first rows of each kind. */
@Component
class StaffPlanTexts {
    /** So many rows of each kind are shown; the numbers tell of the others. */
    private static final int SHOWN = 100;

    private final Sentences sentences;
    private final DeskNames desks;

    StaffPlanTexts(Sentences sentences, DeskNames desks) {
        this.sentences = sentences;
        this.desks = desks;
    }

    /**
     * @param desk the name of the desk that is given; null if there is none
     * @param opens whether the row opens an account
     * @param numbered whether the row enters a number of the person
     * @param namesake login of another person of the same name; null if there is none
     */
    record Line(int row, String login, String name, String desk, boolean opens, boolean numbered, String namesake) {}

    /**
     * @param cell where the fault is: {@code B7}
     * @param column the heading of its column
     * @param reason the code of the refusal, with its sentence
     */
    record RefusedLine(int row, String cell, String column, String written, String reason, String sentence) {}

    /** @param cut whether there are more than are listed */
    record Lines<T>(List<T> items, boolean cut) {
        static <T> Lines<T> of(Stream<T> all, int count) {
            return new Lines<>(all.limit(SHOWN).toList(), count > SHOWN);
        }
    }

    /**
     * @param opened how many accounts are opened
     * @param given how many desks are given
     * @param numbered how many numbers are entered of people who have an account
     * @param unchanged how many rows are entered already
     * @param refusedRows how many rows are refused; while there is one nothing is entered
     * @param ignored the headings of columns that are not read
     */
    record Plan(
            int rows,
            long opened,
            long given,
            long numbered,
            int unchanged,
            long refusedRows,
            Lines<Line> changes,
            Lines<RefusedLine> refused,
            List<String> ignored) {

        public boolean applicable() {
            return refusedRows == 0 && opened + given + numbered > 0;
        }
    }

    Plan of(StaffPlan plan, Locale locale) {
        return new Plan(
                plan.rows(),
                plan.opened(),
                plan.given(),
                plan.numbered(),
                plan.unchanged(),
                plan.refusedRows(),
                Lines.of(
                        plan.changes().stream().map(change -> line(change, locale)),
                        plan.changes().size()),
                Lines.of(
                        plan.refused().stream().map(refused -> line(plan, refused, locale)),
                        plan.refused().size()),
                plan.ignored());
    }

    private Line line(StaffPlan.Change change, Locale locale) {
        var desk = change.desk() == null ? null : desks.of(change.desk(), locale);
        return new Line(
                change.row(),
                change.login(),
                change.name(),
                desk,
                change.opens(),
                change.number() != null,
                change.namesake());
    }

    private RefusedLine line(StaffPlan plan, StaffPlan.Refused refused, Locale locale) {
        var heading = sentences.text(refused.column().heading(), locale);
        return new RefusedLine(
                refused.row(),
                plan.columns().get(refused.column()) + refused.row(),
                heading,
                refused.column() == StaffColumn.NUMBER
                        ? PrivateNumber.ACCOUNT.masked(refused.written())
                        : refused.written(),
                refused.why().code(),
                sentences.violation(refused.why(), heading, locale));
    }
}
