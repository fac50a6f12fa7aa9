package org.xiangbang.access.deputies;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.access.HoldingEnded;
import org.xiangbang.access.SeatLost;

/** Publishes who can no longer act at a desk: the person who lost it, and everybody who acted there in their name (ours, decision 0060). */
@Repository
class LostSeatNotifications {
    /** Longer than any act takes. A person who claimed a step at the moment in which they lost the desk has claimed it by then. */
    private static final Duration SECOND_LOOK = Duration.ofMinutes(3);

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate each;

    LostSeatNotifications(
            JdbcClient db, Clock clock, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.events = events;
        this.each = new TransactionTemplate(transactions);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(HoldingEnded ended) {
        tell(ended.login());
    }

    /** Publishes the event for this person, for their deputies, and for the deputies of those, as far as chains reach. */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(String login) {
        db.sql("""
                with recursive below as (
                    select :login::text as login, 0 as links
                    union
                    select d.deputy, b.links + 1
                      from below b join access.deputyship d on d.principal = b.login
                     where d.ended_at is null and b.links < :most
                )
                select distinct login from below order by login
                """)
                .param("login", login)
                .param("most", DeputyChains.LINKS)
                .query(String.class)
                .list()
                .forEach(lost -> events.publishEvent(new SeatLost(lost)));
    }

    /** Publishes the event again. It does not stop an act that had begun before; what such an act claimed goes back now. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 40_000)
    void lookAgain() {
        for (var login : lately()) each.executeWithoutResult(status -> tell(login));
    }

    private List<String> lately() {
        return db.sql("""
                select login from access.holding where held_until > now() - make_interval(secs => :seconds)
                union select deputy from access.deputyship where ended_at > :since
                union select login from access.account where disabled_at > now() - make_interval(secs => :seconds)
                """)
                .param("seconds", SECOND_LOOK.toSeconds())
                .param("since", since())
                .query(String.class)
                .list();
    }

    private OffsetDateTime since() {
        return clock.instant().minus(SECOND_LOOK).atOffset(ZoneOffset.UTC);
    }
}
