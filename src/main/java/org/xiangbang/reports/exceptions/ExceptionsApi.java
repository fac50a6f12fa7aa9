package org.xiangbang.reports.exceptions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.reports.LateSteps;
import org.xiangbang.reports.Lateness;
import org.xiangbang.shared.Official;

/** The interface to what stands out in a place. */
@RestController
@RequestMapping("/api/v1/exceptions")
@Tag(name = "County overview 县域总览")
class ExceptionsApi {
    private static final int ROWS = 30;

    private final Inspection inspection;
    private final Lateness lateness;

    ExceptionsApi(Inspection inspection, Lateness lateness) {
        this.inspection = inspection;
        this.lateness = lateness;
    }

    @GetMapping
    @Operation(
            summary = "Cases that stand out in a county, a city or a province",
            description =
                    "Five lists of at most 30 rows; in each the first row stands out most. No list has a threshold. region: a "
                            + "code or name, by default the reader's own.")
    Answer exceptions(@RequestParam(required = false) String region, Official official) {
        return Answer.of(inspection.of(region, ROWS, official), lateness);
    }

    /**
     * The five lists.
     *
     * @param late overdue steps, the longest overdue first
     * @param returned cases that were sent back more than once
     * @param pairs organizations and places with more than one project between them
     * @param nearlyPaid projects that are not accepted yet, by the paid part of their ceiling
     * @param quick closed projects, the quickest first
     * @param counts how many each list has altogether, by its name here
     */
    record Answer(
            String region,
            List<Late> late,
            List<ReturnedCase> returned,
            List<PairOf> pairs,
            List<PaidPart> nearlyPaid,
            List<QuickCase> quick,
            Map<String, Long> counts) {
        static Answer of(Exceptions all, Lateness lateness) {
            return new Answer(
                    all.place().code(),
                    all.late().stream().map(step -> Late.of(step, lateness)).toList(),
                    all.returned().stream().map(ReturnedCase::of).toList(),
                    all.pairs().stream().map(PairOf::of).toList(),
                    all.nearlyPaid().stream().map(PaidPart::of).toList(),
                    all.quick().stream().map(QuickCase::of).toList(),
                    all.counts());
        }
    }

    /** @param days working days past its date */
    record Late(String caseNo, String title, String step, String desk, Instant dueAt, int days) {
        static Late of(LateSteps.LateStep it, Lateness lateness) {
            return new Late(it.caseNo(), it.title(), it.step(), it.desk(), it.dueAt(), lateness.days(it.dueAt()));
        }
    }

    record ReturnedCase(String caseNo, String title, long times, LocalDate lastOn) {
        static ReturnedCase of(ExceptionLists.Returned it) {
            return new ReturnedCase(it.caseNo(), it.title(), it.times(), it.lastOn());
        }
    }

    /** @param amount in yuan; absent while no project of the pair has one */
    record PairOf(String organization, String name, String region, long projects, String amount) {
        static PairOf of(ExceptionLists.Pair it) {
            var amount = it.amount() == null ? null : it.amount().toString();
            return new PairOf(it.organization(), it.name(), it.region(), it.projects(), amount);
        }
    }

    /** @param percent in whole percent, rounded down; {@code paid} and {@code ceiling} in yuan */
    record PaidPart(String caseNo, String title, String paid, String ceiling, int percent) {
        static PaidPart of(ExceptionLists.NearlyPaid it) {
            return new PaidPart(
                    it.caseNo(), it.title(), it.paid().toString(), it.ceiling().toString(), it.percent());
        }
    }

    /** @param days calendar days */
    record QuickCase(String caseNo, String title, LocalDate openedOn, LocalDate closedOn, int days) {
        static QuickCase of(ExceptionLists.Quick it) {
            return new QuickCase(it.caseNo(), it.title(), it.openedOn(), it.closedOn(), it.days());
        }
    }
}
