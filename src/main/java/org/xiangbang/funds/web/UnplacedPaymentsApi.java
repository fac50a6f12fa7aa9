package org.xiangbang.funds.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The interface to the administrator's list of payments that are on no line of a budget. */
@RestController
@RequestMapping("/api/v1/admin")
@Tag(name = "Administration 管理")
class UnplacedPaymentsApi {
    private final UnplacedPayments payments;

    UnplacedPaymentsApi(UnplacedPayments payments) {
        this.payments = payments;
    }

    /** @param amount yuan with two places; {@code channel} is fiscal or charity */
    record Line(String caseNo, String title, int tranche, String channel, String amount, LocalDate receivedOn) {}

    record Items(List<Line> items) {}

    @GetMapping("/unplaced-payments")
    @Operation(
            summary = "Payments that are on no line of a budget",
            description =
                    "They were paid before requests named lines, and are more than the lines of their money have. GET /api/v1/admin/unplaced-payments")
    Items list() {
        return new Items(payments.all().stream()
                .map(p -> new Line(
                        p.caseNo(),
                        p.title(),
                        p.tranche(),
                        p.channel().toLowerCase(Locale.ROOT),
                        p.amount().yuan(),
                        p.receivedOn()))
                .toList());
    }
}
