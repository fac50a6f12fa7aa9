package org.xiangbang.access.sessions;

import java.time.Duration;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Puts our statements in the place of the library's. The table has the digest of an id in the place of the id, a session has an absolute end,
 * and one that was ended before its time is not found. All times are the database's: by its own clock, which may be wrong, a copy would end
 * sessions of others or let them live on (decision 0306).
 */
final class SessionStatements {
    static final String DIGEST = "encode(sha256(convert_to(%s, 'UTF8')), 'hex')";
    static final String NOW = "(extract(epoch from now()) * 1000)::bigint";
    static final String STANDS = "s.ended is null and s.expiry_time > " + NOW;

    private static final String CREATE = """
            insert into access.session
                (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time, principal_name)
            select id, %s, now, now, idle, now + least(idle * 1000::bigint, %d), person
              from (values (?::text, ?::text, ?::bigint, ?::bigint, ?::int, ?::bigint, ?::text))
                   as new (id, secret, created, used, idle, expires, person), (select %s as now) clock
            """;

    /** What is found stands. A negative interval tells the library not to reckon that again. */
    private static final String GET = """
            with asked (id) as (values (?::text))
            select s.primary_id, asked.id as session_id, s.creation_time, s.last_access_time, -1 as max_inactive_interval,
                   a.attribute_name, a.attribute_bytes
              from asked
              join access.session s on s.session_id = %s
              left join access.session_attributes a on a.session_primary_id = s.primary_id
             where %s
            """;

    /** Of a session that stands only its person ever changes; how it is used is noted elsewhere. */
    private static final String UPDATE = """
            update access.session s
               set principal_name = new.person
              from (values (?::text, ?::bigint, ?::int, ?::bigint, ?::text, ?::text))
                   as new (secret, used, idle, expires, person, id)
             where s.primary_id = new.id
            """;

    /**
     * Two requests of one browser may both put the same attribute into a session that had none: the later one counts. One whose session is
     * ended in the meantime puts nothing.
     */
    private static final String PUT = """
            insert into access.session_attributes as kept (session_primary_id, attribute_name, attribute_bytes)
            select s.primary_id, new.name, new.bytes
              from (values (?::text, ?::text, ?::bytea)) as new (id, name, bytes)
              join access.session s on s.primary_id = new.id and s.ended is null
               for key share of s
            on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
            """;

    private SessionStatements() {}

    static void putInto(JdbcIndexedSessionRepository sessions, Duration longest) {
        sessions.setTableName("access.session");
        sessions.setCreateSessionQuery(CREATE.formatted(DIGEST.formatted("secret"), longest.toMillis(), NOW));
        sessions.setGetSessionQuery(GET.formatted(DIGEST.formatted("asked.id"), STANDS));
        sessions.setUpdateSessionQuery(UPDATE);
        sessions.setCreateSessionAttributeQuery(PUT);
        sessions.setDeleteSessionQuery(
                "delete from access.session where session_id = %s".formatted(DIGEST.formatted("?::text")));
    }
}
