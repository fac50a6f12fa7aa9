package org.xiangbang.organizations.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.calendar.Terms;
import org.xiangbang.engine.clock.SlaTerms;
import org.xiangbang.organizations.AdmissionProcess;
import org.xiangbang.organizations.entry.EndingEntries.Ending;
import org.xiangbang.shared.Notification;

/**
 * Tells an organization and civil affairs once that its entry in the directory ends, so long before as the table {@code
 * calendar-time-limits} says (ours, decision 0111). What was told is stored with the entry, so that it survives a restart.
 */
@Component
class EntryWatch {
    private static final int AT_ONCE = 100;

    private final EndingEntries entries;
    private final EntryReaders readers;
    private final SlaTerms limits;
    private final Terms terms;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    EntryWatch(
            EndingEntries entries,
            EntryReaders readers,
            SlaTerms limits,
            Terms terms,
            Clock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.entries = entries;
        this.readers = readers;
        this.limits = limits;
        this.terms = terms;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${xiangbang.entry-watch:PT1M}", initialDelayString = "${xiangbang.entry-watch:PT1M}")
    void look() {
        for (var province : entries.provinces()) {
            Integer told;
            do told = transaction.execute(status -> tellSome(province));
            while (told != null && told == AT_ONCE);
        }
    }

    private int tellSome(String province) {
        var before = limits.listed(AdmissionProcess.KEY, "entryEnds", province);
        var until = LocalDate.ofInstant(terms.due(clock.instant(), before).at(), OfficialClock.ZONE);
        var ending = entries.toTell(province, LocalDate.now(clock), until, AT_ONCE);
        ending.forEach(this::tell);
        return ending.size();
    }

    private void tell(Ending ending) {
        var facts = List.of(ending.name(), ending.validUntil().toString());
        events.publishEvent(new Notification("entry-ends", readers.of(ending.number()), ending.number(), null, facts));
        entries.told(ending);
    }
}
