package org.xiangbang.access.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.administration.AdministrativeAct;
import org.xiangbang.shared.clock.TrueTime;

/** The sessions that people have open: how they are used, seen and ended, on whichever copy of the program they were opened. */
@Repository
public class OpenSessions {
    private static final String CROWDED = "crowded";
    private static final String ELSEWHERE = "elsewhere";

    /** Rows that one statement removes. */
    private static final int ROUND = 1_000;

    private static final String END = """
            with over as (
                update access.session set ended = :why where primary_id in (%s) returning primary_id
            ), forgotten as (
                delete from access.session_attributes where session_primary_id in (select primary_id from over)
            )
            select count(*) from over
            """;

    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final SessionLimits limits;
    private final TrueTime time;
    private final int most;

    OpenSessions(
            JdbcClient db,
            ApplicationEventPublisher events,
            SessionLimits limits,
            TrueTime time,
            @Value("${xiangbang.demonstration:false}") boolean demonstration) {
        this.time = time;
        this.db = db;
        this.events = events;
        this.limits = limits;
        this.most = limits.most(demonstration);
    }

    /** How long ago was that, by the clock of the database? @param then as the library has it, in milliseconds since 1970 */
    Duration since(long then) {
        return Duration.between(Instant.ofEpochMilli(then), time.now());
    }

    /** Notes that a session is used now; its idle end moves, its absolute end does not. */
    void used(String secret) {
        db.sql("""
                update access.session s
                   set last_access_time = now,
                       expiry_time = least(now + s.max_inactive_interval * 1000::bigint, s.creation_time + :longest)
                  from (select %s as now) clock
                 where s.session_id = %s and s.ended is null
                """.formatted(SessionStatements.NOW, SessionStatements.DIGEST.formatted(":secret::text")))
                .param("longest", limits.longest().toMillis())
                .param("secret", secret)
                .update();
    }

    /** Ends the oldest sessions of a person who has too many. */
    void bound(String login) {
        if (most == 0) return;
        end(CROWDED, """
                select s.primary_id from access.session s
                 where s.principal_name = :login and %s
                 order by s.creation_time desc, s.primary_id offset :most
                """.formatted(SessionStatements.STANDS), login, null, most);
    }

    int most() {
        return most;
    }

    /** Returns the sessions of a person, the one that was used last first. @param secret id of the one that asks; null for none */
    List<OpenSession> of(String login, String secret) {
        return db.sql("""
                select s.primary_id as id,
                       to_timestamp(s.creation_time / 1000.0) as since,
                       to_timestamp(s.last_access_time / 1000.0) as last_used,
                       coalesce(who.it ->> 'address', '') as address,
                       coalesce(who.it ->> 'browser', '') as browser,
                       :secret::text is not null and s.session_id = %s as current
                  from access.session s
                  join access.session_attributes a
                    on a.session_primary_id = s.primary_id and a.attribute_name = 'SPRING_SECURITY_CONTEXT'
                  cross join lateral (select convert_from(a.attribute_bytes, 'UTF8')::jsonb as it) who
                 where s.principal_name = :login and %s
                 order by s.last_access_time desc, s.primary_id
                """.formatted(SessionStatements.DIGEST.formatted(":secret::text"), SessionStatements.STANDS))
                .param("secret", secret)
                .param("login", login)
                .query(OpenSession.class)
                .list();
    }

    /** @throws NotFound if the person has no such session, or no longer */
    void end(String login, String id) {
        var ended = end(ELSEWHERE, """
                select s.primary_id from access.session s
                 where s.principal_name = :login and s.primary_id = :id and %s
                """.formatted(SessionStatements.STANDS), login, id, 0);
        if (ended == 0) throw new NotFound("session");
    }

    /** Ends all sessions of a person but the one that asks. @return how many */
    int endOthers(String login, String secret) {
        return end(
                ELSEWHERE,
                """
                select s.primary_id from access.session s
                 where s.principal_name = :login and (:id::text is null or s.session_id <> %s) and %s
                """.formatted(SessionStatements.DIGEST.formatted(":id::text"), SessionStatements.STANDS),
                login,
                secret,
                0);
    }

    private int end(String why, String which, String login, String id, int most) {
        int ended = db.sql(END.formatted(which))
                .param("why", why)
                .param("login", login)
                .param("id", id)
                .param("most", most)
                .query(Integer.class)
                .single();
        if (ended > 0) events.publishEvent(new AdministrativeAct("session-ended", login, "", why + " " + ended));
        return ended;
    }

    /** Says why a session was ended before its time; empty if it was not. */
    Optional<String> whyEnded(String secret) {
        return db.sql("select ended from access.session where session_id = %s and ended is not null"
                        .formatted(SessionStatements.DIGEST.formatted("?::text")))
                .param(secret)
                .query(String.class)
                .optional();
    }

    /** Removes sessions that are over. Copies that do so at the same time take different ones. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void removeOver() {
        var removed = ROUND;
        while (removed == ROUND) removed = removeRound();
    }

    private int removeRound() {
        return db.sql("""
                delete from access.session where primary_id in (
                    select primary_id from access.session
                     where expiry_time <= %s
                     limit ? for update skip locked)
                """.formatted(SessionStatements.NOW)).param(ROUND).update();
    }
}
