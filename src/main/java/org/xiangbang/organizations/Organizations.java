package org.xiangbang.organizations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Verdict;

/** The directory of social organizations for other modules. */
@Service
public class Organizations {
    private final OrganizationRecords records;
    private final CaseFiles cases;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Organizations(OrganizationRecords records, CaseFiles cases, Clock clock, ApplicationEventPublisher events) {
        this.records = records;
        this.cases = cases;
        this.clock = clock;
        this.events = events;
    }

    /** @throws NotFound if there is no such organization */
    public Organization find(String number) {
        return seek(number).orElseThrow(() -> new NotFound(number));
    }

    /** Finds an organization; empty also while a case is being opened whose form is not accepted yet. */
    public Optional<Organization> seek(String number) {
        return records.find(number);
    }

    /**
     * May it propose projects now? It has to be admitted, not expired, and on no list.
     *
     * @throws NotFound if there is no such organization
     */
    public Verdict mayPropose(String number) {
        return find(number).mayPropose(LocalDate.now(clock));
    }

    /** Does another organization that was not refused have the code? */
    public boolean taken(String uscc, String number) {
        return records.taken(uscc, number).isPresent();
    }

    /** Marks the code of the organization as made for the demonstration, so that it is shown as such from now on. */
    @Transactional
    public void markCodeSynthetic(String number) {
        records.synthetic(number);
    }

    /** Writes that the organization has left the directory for good, and closes its case. */
    public void leave(String number, Organization.Status status) {
        end(number, status);
    }

    void move(String number, Organization.Status status) {
        records.status(number, status);
        cases.status(number, status.word());
        events.publishEvent(new OrganizationMoved(number, status));
    }

    /** Writes the last status and closes the case. */
    void end(String number, Organization.Status status) {
        records.status(number, status);
        cases.close(number, status.word());
        events.publishEvent(new OrganizationMoved(number, status));
    }
}
