package org.xiangbang.organizations.entry;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries in the directory that end soon, and which of these ends have been told. */
@Repository
class EndingEntries {
    private final JdbcClient db;

    EndingEntries(JdbcClient db) {
        this.db = db;
    }

    /** An entry and its last day. */
    record Ending(String number, String name, LocalDate validUntil) {}

    /** Returns the provinces in which organizations are admitted. */
    List<String> provinces() {
        return db.sql(
                        "select distinct left(region, 2) from organizations.organization where status = 'ADMITTED' order by 1")
                .query(String.class)
                .list();
    }

    /** Returns entries whose end was not told yet, and locks them. Another copy of the program passes them over. */
    List<Ending> toTell(String province, LocalDate today, LocalDate until, int most) {
        return db.sql("""
                select number, name, valid_until from organizations.organization
                 where status = 'ADMITTED' and valid_until between :today and :until and left(region, 2) = :province
                   and end_told is distinct from valid_until
                 order by valid_until, number
                 limit :most
                   for no key update skip locked
                """)
                .param("today", today)
                .param("until", until)
                .param("province", province)
                .param("most", most)
                .query(Ending.class)
                .list();
    }

    void told(Ending ending) {
        db.sql("update organizations.organization set end_told = ? where number = ?")
                .params(ending.validUntil(), ending.number())
                .update();
    }
}
