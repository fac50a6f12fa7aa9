package org.xiangbang.cases;

import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes a case for the running transaction and knows whether somebody else had to finish first. */
public final class CaseLock {
    private final JdbcClient db;
    private final RowMapper<CaseFile> reader;

    CaseLock(JdbcClient db, RowMapper<CaseFile> reader) {
        this.db = db;
        this.reader = reader;
    }

    /** @param waited somebody else held the case when it was asked for: what was read before may be old */
    public record Taken(CaseFile file, boolean waited) {}

    /** @param select of one case file by {@code :key} */
    Optional<Taken> take(String select, String key) {
        return read(select + " for no key update skip locked", key)
                .map(file -> new Taken(file, false))
                .or(() -> read(select + " for no key update", key).map(file -> new Taken(file, true)));
    }

    private Optional<CaseFile> read(String sql, String key) {
        return db.sql(sql).param("key", key).query(reader).optional();
    }
}
