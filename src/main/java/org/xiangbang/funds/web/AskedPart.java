package org.xiangbang.funds.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.funds.AskedPayments;
import org.xiangbang.projects.ProjectPart;

/** The requests for money that are under way in the interface's answer about a project, with how their payees stand. */
@Component
class AskedPart implements ProjectPart {
    private final AskedPayments requests;
    private final CaseFiles cases;

    AskedPart(AskedPayments requests, CaseFiles cases) {
        this.requests = requests;
        this.cases = cases;
    }

    record Request(
            int tranche,
            int round,
            String amount,
            String purpose,
            int progressPercent,
            Integer verifiedPercent,
            Payee payee) {}

    /**
     * @param account masked: it is whole in the facts of the steps that decide on it
     * @param standing {@code registered}, {@code changed}, {@code differs} or {@code none}
     * @param standingOn since when it is registered, or when the registered account was changed
     */
    record Payee(
            String name,
            String bank,
            String account,
            String standing,
            LocalDate standingOn,
            String reason,
            List<String> documents) {}

    @Override
    public String name() {
        return "paymentRequests";
    }

    @Override
    public Optional<Object> of(String caseNo) {
        var asked = requests.of(caseNo);
        if (asked.isEmpty()) return Optional.empty();
        var organization = cases.find(caseNo).organization();
        return Optional.of(asked.stream().map(a -> request(a, organization)).toList());
    }

    private Request request(AskedPayments.Asked asked, String organization) {
        var account = asked.payee().account();
        var standing = requests.standing(asked.payee(), organization);
        return new Request(
                asked.tranche(),
                asked.round(),
                asked.amount().yuan(),
                asked.purpose(),
                asked.progressPercent(),
                asked.verifiedPercent(),
                new Payee(
                        account.holder(),
                        account.bank(),
                        account.masked(),
                        standing.kind().word(),
                        standing.on(),
                        asked.payee().reason(),
                        asked.payee().proofs()));
    }
}
