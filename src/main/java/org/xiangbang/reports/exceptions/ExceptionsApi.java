package org.xiangbang.reports.exceptions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.shared.Official;

/** The interface to what stands out in a place. */
@RestController
@RequestMapping("/api/v1/exceptions")
@Tag(name = "County overview 县域总览")
class ExceptionsApi {
    private static final int ROWS = 30;

    private final Inspection inspection;

    ExceptionsApi(Inspection inspection) {
        this.inspection = inspection;
    }

    @GetMapping
    @Operation(
            summary = "Cases that stand out in a county, a city or a province",
            description =
                    "Five lists of at most 30 rows; in each the first row stands out most. No list has a threshold. region: a "
                            + "code or name, by default the reader's own.")
    Answer exceptions(@RequestParam(required = false) String region, Official official) {
        return Answer.of(inspection.of(region, ROWS, official));
    }

    /**
     * The five lists.
     *
     * @param late overdue steps, the longest overdue first
     * @param returned cases that were sent back more than once
     * @param pairs organizations and places with more than one project between them
     * @param nearlyPaid projects that are not accepted yet, by the paid part of their ceiling
     * @param quick closed projects, the quickest first
     */
    record Answer(
            String region,
            List<Late> late,
            List<ReturnedCase> returned,
            List<PairOf> pairs,
            List<PaidPart> nearlyPaid,
            List<QuickCase> quick) {
        static Answer of(Exceptions all) {
            return new Answer(
                    all.place().code(),
                    all.late().stream()
                            .map(l -> new Late(l.caseNo(), l.title(), l.step(), l.desk(), l.dueAt()))
                            .toList(),
                    all.returned().stream()
                            .map(r -> new ReturnedCase(
                                    r.caseNo(), r.title(), r.times(), r.lastOn().toString()))
                            .toList(),
                    all.pairs().stream()
                            .map(p -> new PairOf(
                                    p.organization(),
                                    p.name(),
                                    p.region(),
                                    p.projects(),
                                    p.amount() == null ? null : p.amount().toString()))
                            .toList(),
                    all.nearlyPaid().stream()
                            .map(p -> new PaidPart(
                                    p.caseNo(),
                                    p.title(),
                                    p.paid().toString(),
                                    p.ceiling().toString(),
                                    p.percent()))
                            .toList(),
                    all.quick().stream()
                            .map(q -> new QuickCase(
                                    q.caseNo(),
                                    q.title(),
                                    q.openedOn().toString(),
                                    q.closedOn().toString(),
                                    q.days()))
                            .toList());
        }
    }

    record Late(String caseNo, String title, String step, String desk, Instant dueAt) {}

    /** @param lastOn ISO date */
    record ReturnedCase(String caseNo, String title, long times, String lastOn) {}

    /** @param amount in yuan */
    record PairOf(String organization, String name, String region, long projects, String amount) {}

    /** @param percent in whole percent, rounded down; {@code paid} and {@code ceiling} in yuan */
    record PaidPart(String caseNo, String title, String paid, String ceiling, int percent) {}

    /** @param days calendar days; the dates are ISO dates */
    record QuickCase(String caseNo, String title, String openedOn, String closedOn, int days) {}
}
