package org.xiangbang.access.sessions;

import java.time.Duration;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Puts our statements in the place of the library's. The table has the digest of an id in the place of the id, a session has an absolute end,
 * and one that was ended before its time is not found.
 */
final class SessionStatements {
    static final String DIGEST = "encode(sha256(convert_to(%s, 'UTF8')), 'hex')";
    static final String STANDS = "s.ended is null and s.expiry_time > (extract(epoch from now()) * 1000)::bigint";

    private static final String CREATE = """
            insert into access.session
                (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time, principal_name)
            select id, %s, created, used, idle, least(expires, created + %d), person
              from (values (?::text, ?::text, ?::bigint, ?::bigint, ?::int, ?::bigint, ?::text))
                   as new (id, secret, created, used, idle, expires, person)
            """;

    private static final String GET = """
            with asked (id) as (values (?::text))
            select s.primary_id, asked.id as session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
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

    private SessionStatements() {}

    static void putInto(JdbcIndexedSessionRepository sessions, Duration longest) {
        sessions.setTableName("access.session");
        sessions.setCreateSessionQuery(CREATE.formatted(DIGEST.formatted("secret"), longest.toMillis()));
        sessions.setGetSessionQuery(GET.formatted(DIGEST.formatted("asked.id"), STANDS));
        sessions.setUpdateSessionQuery(UPDATE);
        sessions.setDeleteSessionQuery(
                "delete from access.session where session_id = %s".formatted(DIGEST.formatted("?::text")));
    }
}
