package org.xiangbang.evidence.numbers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.engine.form.TextInput;
import org.xiangbang.evidence.Traces;
import org.xiangbang.evidence.web.Timeline;
import org.xiangbang.personal.Readings;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.Seat;

/**
 * Shows the masked numbers of a case whole to finance and audit of its place, who say why, and records it in the trace and for auditors
 * (ours, decision 0296).
 */
@Service
class CaseNumbers {
    private static final Set<String> COMPARE_PAYMENTS = Set.of("finance", "audit");

    /** No process: a deputy for some processes only does not read the numbers of a whole case. */
    private static final String ANY_PROCESS = "";

    private final VisibleCases cases;
    private final Traces traces;
    private final Timeline timeline;
    private final Readings readings;

    CaseNumbers(VisibleCases cases, Traces traces, Timeline timeline, Readings readings) {
        this.cases = cases;
        this.traces = traces;
        this.timeline = timeline;
        this.readings = readings;
    }

    /**
     * A number as it was entered.
     *
     * @param field id of the field of the form
     * @param number masked, or whole once that is recorded
     */
    record Entered(int seq, String step, String field, String label, String number) {}

    /** @throws NotFound if there is no such case, or none whose numbers {@code by} may ask for */
    CaseFile of(String caseNo, Official by) {
        var file = cases.find(caseNo, by);
        seat(file, by).orElseThrow(() -> new NotFound(caseNo));
        return file;
    }

    /** Finds the seat at which {@code by} may ask; the caller has checked that the case is seen. */
    Optional<Seat> seat(CaseFile file, Official by) {
        return by.seats(ANY_PROCESS).stream()
                .filter(seat -> COMPARE_PAYMENTS.contains(seat.desk().department()))
                .filter(seat -> new Region(seat.desk().region()).contains(file.region()))
                .findFirst();
    }

    /** Returns what was entered in the case and is masked, in the order of the acts. */
    @Transactional(readOnly = true)
    List<Entered> masked(String caseNo, Official by, Locale locale) {
        of(caseNo, by);
        return entered(caseNo, false, locale);
    }

    /**
     * Returns the numbers whole, and records it: an act of the trace and one row for auditors, both without the numbers. Where the case
     * has none, nothing is read and nothing recorded.
     *
     * @throws NotFound as from {@link #of}
     * @throws org.xiangbang.shared.FormRefused if the reason is missing or too long
     */
    @Transactional
    List<Entered> read(String caseNo, String reason, Official by, Locale locale) {
        var file = of(caseNo, by);
        var seat = seat(file, by).orElseThrow(() -> new NotFound(caseNo));
        var said = TextInput.reason("reason", reason);
        var numbers = entered(caseNo, true, locale);
        if (numbers.isEmpty()) return numbers;
        var fields =
                numbers.stream().map(one -> "form:" + one.field()).distinct().toList();
        readings.record(caseNo, file.region(), seat, by, fields, said);
        return numbers;
    }

    private List<Entered> entered(String caseNo, boolean whole, Locale locale) {
        return traces.acts(caseNo).stream()
                .filter(act -> act.step() != null && act.version() != null)
                .map(act -> timeline.line(act, locale))
                .flatMap(line -> line.fields().stream()
                        .filter(field -> field.entered() != null)
                        .map(field -> new Entered(
                                line.act().seq(),
                                line.step(),
                                field.id(),
                                field.label(),
                                whole ? field.entered().toString() : field.text(" "))))
                .toList();
    }
}
