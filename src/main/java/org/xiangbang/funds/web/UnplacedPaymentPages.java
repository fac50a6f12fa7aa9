package org.xiangbang.funds.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The administrator's list of payments that are on no line of a budget. It is to be looked at; nothing is moved. */
@Controller
class UnplacedPaymentPages {
    static final String PATH = "/admin/unplaced-payments";

    private final UnplacedPayments payments;

    UnplacedPaymentPages(UnplacedPayments payments) {
        this.payments = payments;
    }

    @GetMapping(PATH)
    String list(Model model) {
        model.addAttribute("payments", payments.all());
        return "funds/unplaced";
    }
}
