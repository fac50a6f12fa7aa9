package org.xiangbang.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.access.Desks;
import org.xiangbang.access.Duties;
import org.xiangbang.shared.Official;

/** A decision that waits for the chief of the county, who asks others to sign it. */
abstract class SignerCases {
    @Autowired
    HandedSteps handed;

    @Autowired
    Signers signers;

    @Autowired
    Candidates candidates;

    @Autowired
    OtherHands hands;

    @Autowired
    HumanStep steps;

    @Autowired
    CaseFiles cases;

    @Autowired
    Duties duties;

    @Autowired
    Desks desks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    People people;

    @Autowired
    Said said;

    String caseNo;
    String task;
    Official chief;
    Official finance;

    @BeforeEach
    void aDecisionWaits() {
        caseNo = handed.heard();
        task = handed.task(caseNo, HandedSteps.CHIEF);
        chief = people.at(HandedSteps.CHIEF);
        finance = people.at("finance.chief@513228");
    }

    Opinion add(Official who) {
        return signers.add(task, "beside", who.login(), "请一并把关", chief);
    }

    Optional<Completed> sign(Opinion asked, Official by) {
        return signers.sign(asked.id(), "agree", "", List.of(), by);
    }

    void approve() {
        handed.decide(task, "approve", "", chief);
    }

    /** As if they had done that duty in the case before. */
    void did(Official who, String duty) {
        transaction.executeWithoutResult(t ->
                duties.record(caseNo, who.person(), duty, "hear", who.desks().get(0), Instant.now()));
    }
}
