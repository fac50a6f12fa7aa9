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

/** The directory of social organizations as other modules use it. */
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

    /** Empty also while a case is opened and its form not yet accepted. */
    public Optional<Organization> seek(String number) {
        return records.find(number);
    }

    /** May it propose projects now: admitted, not expired, on no list? @throws NotFound if there is no such organization */
    public Verdict mayPropose(String number) {
        return find(number).mayPropose(LocalDate.now(clock));
    }

    /** Its code was made for the demonstration; from now on it is shown as such wherever it is shown. */
    @Transactional
    public void markCodeSynthetic(String number) {
        records.synthetic(number);
    }

    void move(String number, Organization.Status status) {
        records.status(number, status);
        cases.status(number, status.word());
        events.publishEvent(new OrganizationMoved(number, status));
    }

    /** Its last status: the case is over. */
    void end(String number, Organization.Status status) {
        records.status(number, status);
        cases.close(number, status.word());
        events.publishEvent(new OrganizationMoved(number, status));
    }
}
