package org.xiangbang.web.outcome;

import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.xiangbang.shared.OfficialAct;
import org.xiangbang.web.outcome.AskedOnce.Asked;

/** Keeps the keys of forms with the acts that came of them, in the act's own transaction: the one is there if and only if the other is. */
@Repository
class DoneActs {
    /** Nobody asks again later than this. */
    private static final Duration KEPT = Duration.ofDays(3);

    private static final String NOTED = DoneActs.class.getName();

    private final JdbcClient db;

    DoneActs(JdbcClient db) {
        this.db = db;
    }

    /** @throws DoneBefore if the form has been done under its key; then this act is undone */
    @EventListener
    @Order(-2)
    @Transactional(propagation = Propagation.MANDATORY)
    void note(OfficialAct act) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current)) return;
        var request = current.getRequest();
        var asked = AskedOnce.of(request);
        if (asked == null || request.getAttribute(NOTED) != null) return;
        if (!keep(asked)) throw new DoneBefore();
        request.setAttribute(NOTED, true);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) request.removeAttribute(NOTED);
            }
        });
    }

    private boolean keep(Asked asked) {
        return db.sql("insert into web.done_act (login, digest) values (?, ?) on conflict do nothing")
                        .params(asked.login(), asked.digest())
                        .update()
                == 1;
    }

    boolean isDone(Asked asked) {
        return db.sql("select exists (select 1 from web.done_act where login = ? and digest = ?)")
                .params(asked.login(), asked.digest())
                .query(Boolean.class)
                .single();
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forget() {
        db.sql("delete from web.done_act where at < clock_timestamp() - make_interval(secs => ?)")
                .param(KEPT.toSeconds())
                .update();
    }
}
