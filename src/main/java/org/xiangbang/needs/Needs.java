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

/** The needs library for other modules. */
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

    /** Finds a need; empty also while a case is being opened whose form is not accepted yet. */
    public Optional<Need> seek(String caseNo) {
        return records.find(caseNo);
    }

    /**
     * An organization takes the need up. No other one may until it is released.
     *
     * @param project number of the project that answers the need
     * @throws org.xiangbang.shared.RuleBroken if the need is not open in the library
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(String caseNo, String project) {
        cases.lock(caseNo);
        find(caseNo).mayBeTaken().orThrow();
        records.servedBy(caseNo, project);
        move(caseNo, Need.Status.TAKEN);
    }

    /** The organization that took the need up gave it up, so it is open again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(String caseNo) {
        cases.lock(caseNo);
        if (find(caseNo).status() != Need.Status.TAKEN) return;
        records.servedBy(caseNo, null);
        move(caseNo, Need.Status.PUBLISHED);
    }

    /** The project that answers the need is closed: the need is met and its case is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void serve(String caseNo, String project) {
        cases.lock(caseNo);
        records.servedBy(caseNo, project);
        records.status(caseNo, Need.Status.SERVED);
        workflow.end(caseNo, "served");
        cases.close(caseNo, Need.Status.SERVED.word());
        events.publishEvent(new NeedMoved(caseNo, Need.Status.SERVED));
    }

    /** Puts the need into the library today. */
    void publish(String caseNo) {
        records.publishedOn(caseNo, LocalDate.now(clock));
        move(caseNo, Need.Status.PUBLISHED);
    }

    void move(String caseNo, Need.Status status) {
        records.status(caseNo, status);
        cases.status(caseNo, status.word());
        events.publishEvent(new NeedMoved(caseNo, status));
    }

    /** Writes the last status and closes the case. */
    void end(String caseNo, Need.Status status) {
        records.status(caseNo, status);
        cases.close(caseNo, status.word());
        events.publishEvent(new NeedMoved(caseNo, status));
    }
}
