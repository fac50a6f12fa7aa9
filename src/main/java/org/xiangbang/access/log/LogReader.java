package org.xiangbang.access.log;

import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.FormRefused;

/** Reads the log of administration, the newest entries first. */
@Repository
class LogReader {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient db;

    LogReader(JdbcClient db) {
        this.db = db;
    }

    /** @param next the number with which to ask for the next page; null on the last page */
    record Page(List<LoggedAct> items, Long next) {}

    /**
     * @param before number of the entry behind which the page begins; null for the first page
     * @throws FormRefused naming {@code before} if there is no such entry, or {@code kind}
     */
    Page page(LogFilter filter, Long before, int size) {
        if (before != null && !there(before)) throw new FormRefused("before", "field.cursor");
        var found = entries(filter.checked(), before, size + 1);
        var shown = found.stream().limit(size).toList();
        return new Page(shown, found.size() > size ? shown.get(size - 1).id() : null);
    }

    private boolean there(long id) {
        return db.sql("select exists (select 1 from access.administration_log where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private List<LoggedAct> entries(LogFilter filter, Long before, int size) {
        var sql = new StringBuilder("""
                select l.id, l.at, l.kind, l.login, p.name, l.address, l.subject, l.before, l.after, l.times
                  from access.administration_log l
                  left join access.account a on a.login = l.login left join access.person p on p.id = a.person
                 where l.id < coalesce(:before::bigint, 9223372036854775807)
                """);
        if (!filter.who().isEmpty()) sql.append("""
                     and l.id in (select id from access.administration_log where login = :who
                                  union all select id from access.administration_log where subject = :who)
                    """);
        if (!filter.kind().isEmpty()) sql.append(" and l.kind = :kind");
        if (filter.day() != null) sql.append(" and l.at >= :from and l.at < :until");
        sql.append(" order by l.id desc limit :size");
        var asked = db.sql(sql.toString()).param("before", before).param("size", size);
        if (!filter.who().isEmpty()) asked = asked.param("who", filter.who());
        if (!filter.kind().isEmpty()) asked = asked.param("kind", filter.kind());
        if (filter.day() != null)
            asked = asked.param("from", filter.day().atStartOfDay(ZONE).toOffsetDateTime())
                    .param("until", filter.day().plusDays(1).atStartOfDay(ZONE).toOffsetDateTime());
        return asked.query(LoggedAct.class).list();
    }
}
