package org.xiangbang.engine.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.access.Desks;
import org.xiangbang.access.duties.Duties;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.shared.Official;

/** A decision that waits for the chief of the county, who asks others to sign it. */
abstract class SignerCases {
    @Autowired
    HandedSteps handed;

    @Autowired
    AdditionalSigners signers;

    @Autowired
    GivenOpinions given;

    @Autowired
    Candidates candidates;

    @Autowired
    StepOpinions hands;

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

    OpinionRequest add(Official who) {
        return signers.add(task, "beside", who.login(), "请一并把关", chief);
    }

    Optional<Completed> sign(OpinionRequest asked, Official by) {
        return given.sign(asked.id(), "agree", "", List.of(), by);
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
