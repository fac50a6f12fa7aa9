package org.xiangbang.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.shared.NotFound;

/** The needs library as other modules use it. */
@Service
public class Needs {
    private final NeedRecords records;
    private final CaseFiles cases;
    private final Workflow workflow;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Needs(NeedRecords records, CaseFiles cases, Workflow workflow, Clock clock, ApplicationEventPublisher events) {
        this.records = records;
        this.cases = cases;
        this.workflow = workflow;
        this.clock = clock;
        this.events = events;
    }

    /** @throws NotFound if there is no such need */
    public Need find(String caseNo) {
        return seek(caseNo).orElseThrow(() -> new NotFound(caseNo));
    }

    /** Empty also while a case is opened and its form not yet accepted. */
    public Optional<Need> seek(String caseNo) {
        return records.find(caseNo);
    }

    /**
     * Somebody took it up: nobody else may until it is released.
     *
     * @throws org.xiangbang.shared.RuleBroken if it is not open in the library
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(String caseNo) {
        cases.lock(caseNo);
        find(caseNo).mayBeTaken().orThrow();
        move(caseNo, Need.Status.TAKEN);
    }

    /** Whoever took it up left it: it is open again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(String caseNo) {
        cases.lock(caseNo);
        if (find(caseNo).status() == Need.Status.TAKEN) move(caseNo, Need.Status.PUBLISHED);
    }

    /** The project against it is closed: the need is met and its case over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void serve(String caseNo) {
        cases.lock(caseNo);
        records.status(caseNo, Need.Status.SERVED);
        workflow.end(caseNo, "served");
        cases.close(caseNo, Need.Status.SERVED.word());
        events.publishEvent(new NeedMoved(caseNo, Need.Status.SERVED));
    }

    /** It enters the library today. */
    void publish(String caseNo) {
        records.publishedOn(caseNo, LocalDate.now(clock));
        move(caseNo, Need.Status.PUBLISHED);
    }

    void move(String caseNo, Need.Status status) {
        records.status(caseNo, status);
        cases.status(caseNo, status.word());
        events.publishEvent(new NeedMoved(caseNo, status));
    }

    /** Its last status: the case is over. */
    void end(String caseNo, Need.Status status) {
        records.status(caseNo, status);
        cases.close(caseNo, status.word());
        events.publishEvent(new NeedMoved(caseNo, status));
    }
}
