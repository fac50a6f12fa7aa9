package org.xiangbang.notifications.webhook;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.secrets.SecretSeal;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.notifications.NotificationKind;
import org.xiangbang.notifications.delivery.Outbox;
import org.xiangbang.notifications.delivery.Undelivered;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;

/** The endpoints of other systems that the administrator has entered. */
@Repository
public class Webhooks {
    /** After so many days in which no call succeeded, an endpoint is switched off (ours, decision 0071). */
    public static final int FAILING_DAYS = 3;

    private static final int MOST = 20;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final JdbcClient db;
    private final OfficialClock clock;
    private final WebhookTarget target;
    private final SecretSeal seal;

    Webhooks(JdbcClient db, OfficialClock clock, WebhookTarget target, SecretSeal seal) {
        this.db = db;
        this.clock = clock;
        this.target = target;
        this.seal = seal;
    }

    /**
     * An endpoint without its secret.
     *
     * @param failingSince the true time since which no call has succeeded; null while calls succeed
     * @param disabledWhy {@code failing} or {@code by-hand}; null while it is called
     * @param waiting number of calls that wait for it
     */
    public record Webhook(
            UUID id,
            String url,
            List<String> kinds,
            String createdBy,
            OffsetDateTime createdAt,
            OffsetDateTime failingSince,
            String lastError,
            OffsetDateTime disabledAt,
            String disabledWhy,
            int waiting) {}

    /** @param secret the secret, which is shown this once and never again; null when it was shown before */
    public record Added(UUID id, String secret) {
        public Added again() {
            return new Added(id, null);
        }
    }

    @Transactional(readOnly = true)
    public List<Webhook> all() {
        return db.sql("""
                select w.*, (select count(*) from notifications.delivery d
                              where d.channel = 'webhook' and d.receiver = w.id::text and d.state = 'waiting') as waiting
                  from notifications.webhook w order by w.created_at, w.id
                """).query(Webhook.class).list();
    }

    /** @throws FormRefused if the address may not be called, or if a kind does not exist */
    @Transactional
    public Added add(String url, List<String> kinds, Official by) {
        var wanted =
                kinds == null ? List.<String>of() : kinds.stream().distinct().toList();
        check(url, wanted);
        var added = new Added(UUID.randomUUID(), secret());
        db.sql("""
                insert into notifications.webhook (id, url, kinds, secret, created_by, created_at)
                values (:id, :url, :kinds::text[], :secret, :by, :now)
                """)
                .param("id", added.id())
                .param("url", VisibleText.of(url))
                .param("kinds", wanted.toArray(String[]::new))
                .param("secret", seal.seal(added.secret(), added.id().toString()))
                .param("by", by.login())
                .param("now", Outbox.at(clock.instant()))
                .update();
        return added;
    }

    private void check(String url, List<String> wanted) {
        Findings.together(
                () -> target.refusal(url).ifPresent(code -> {
                    throw new FormRefused("url", code);
                }),
                () -> {
                    if (all().size() >= MOST) throw new FormRefused("url", "notices.webhook.most", MOST);
                },
                () -> {
                    if (wanted.isEmpty() || !NotificationKind.forWebhooks().containsAll(wanted))
                        throw new FormRefused("kinds", "notices.webhook.kinds");
                });
    }

    /** Makes a new secret, which signs from the next call on. The former one is deleted. */
    @Transactional
    public Added rotate(UUID id) {
        var added = new Added(id, secret());
        changed(db.sql("update notifications.webhook set secret = ? where id = ?")
                .params(seal.seal(added.secret(), id.toString()), id)
                .update());
        return added;
    }

    private static String secret() {
        var bytes = new byte[SECRET_BYTES];
        CHANCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Switches an endpoint on. Calls that waited for it go on; it is not told what happened while it was off. */
    @Transactional
    public void enable(UUID id) {
        changed(db.sql("""
                update notifications.webhook
                   set disabled_at = null, disabled_why = null, failing_since = null, last_error = null
                 where id = ?
                """).param(id).update());
    }

    @Transactional
    public void disable(UUID id) {
        changed(db.sql("update notifications.webhook set disabled_at = now(), disabled_why = 'by-hand' where id = ?")
                .param(id)
                .update());
    }

    /** Removes an endpoint for good. Calls that wait for it are dropped. */
    @Transactional
    public void remove(UUID id) {
        changed(db.sql("delete from notifications.webhook where id = ?")
                .param(id)
                .update());
        db.sql("""
                update notifications.delivery set state = 'dropped', ended_at = :now
                 where channel = 'webhook' and receiver = :id and state = 'waiting'
                """)
                .param("now", Outbox.at(clock.instant()))
                .param("id", id.toString())
                .update();
    }

    /** The address to call and the secret to sign with. */
    record Endpoint(String url, String secret) {}

    private record Kept(String url, String secret) {}

    /**
     * Finds the endpoint; empty if it was removed.
     *
     * @throws Undelivered with {@code FOR_NOW} if its secret cannot be read: the key may be restored, or the endpoint may get
     *     a new secret
     */
    Optional<Endpoint> endpoint(String id) {
        return db.sql("select url, secret from notifications.webhook where id = ?::uuid")
                .param(id)
                .query(Kept.class)
                .optional()
                .map(kept -> new Endpoint(kept.url(), opened(kept.secret(), id)));
    }

    private String opened(String sealed, String id) {
        try {
            return seal.open(sealed, id);
        } catch (SecretSeal.Unreadable refused) {
            throw Undelivered.forNow(refused.getMessage());
        }
    }

    void cameThrough(String id) {
        db.sql("""
                update notifications.webhook set failing_since = null, last_error = null
                 where id = ?::uuid and (failing_since is not null or last_error is not null)
                """).param(id).update();
    }

    void failed(String id, String reason) {
        var now = Instant.now();
        db.sql("""
                update notifications.webhook
                   set failing_since = coalesce(failing_since, :now), last_error = :reason,
                       disabled_at = case when failing_since < :limit then :now else disabled_at end,
                       disabled_why = case when failing_since < :limit then 'failing' else disabled_why end
                 where id = :id::uuid
                """)
                .param("now", Outbox.at(now))
                .param("limit", Outbox.at(now).minusDays(FAILING_DAYS))
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    private static void changed(int rows) {
        if (rows == 0) throw new NotFound("webhook");
    }
}
