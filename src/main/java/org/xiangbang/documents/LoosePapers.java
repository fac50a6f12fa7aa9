package org.xiangbang.documents;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

/**
 * Papers that were uploaded and that no act has named yet (未提交的材料). How much of them a person may have, and for how long, is a rule
 * that holds from a day on (ours, decision 0262).
 */
@Repository
public class LoosePapers {
    private static final Logger LOG = LoggerFactory.getLogger(LoosePapers.class);
    private static final long MEGABYTE = 1024 * 1024;
    private static final int AT_ONCE = 50;

    /** A paper that the administrator shows to somebody belongs to no case, and is no loose one. */
    private static final String LOOSE =
            "case_no is null and not exists (select 1 from documents.reader r where r.document = document.id)";

    private final JdbcClient db;
    private final OfficialClock clock;

    LoosePapers(JdbcClient db, OfficialClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param mostBytes of all loose papers of a person */
    public record Rule(long mostBytes, int mostDays) {
        public long mostMegabytes() {
            return mostBytes / MEGABYTE;
        }
    }

    /** Returns the rule that holds today. */
    public Rule rule() {
        return db.sql("""
                select most_bytes, most_days from documents.loose_rule
                 where valid_from <= ? order by valid_from desc limit 1
                """).param(clock.today()).query(Rule.class).single();
    }

    /** Returns the person's loose papers, the newest first. */
    public List<Document> of(Official by) {
        return db.sql(
                        "select id, name, type, size, sha256, uploaded_by, uploaded_at, case_no from documents.document where "
                                + LOOSE + " and uploaded_by = ? order by uploaded_at desc, id")
                .param(by.login())
                .query(Document.class)
                .list();
    }

    /** Returns how many megabytes they are, the last one begun. */
    public static long megabytes(List<Document> papers) {
        return megabytes(papers.stream().mapToLong(Document::size).sum());
    }

    private static long megabytes(long bytes) {
        return (bytes + MEGABYTE - 1) / MEGABYTE;
    }

    /** @throws FormRefused if the person would have more than the rule allows */
    void require(long more, Official by) {
        var rule = rule();
        var used = db.sql(
                        "select coalesce(sum(size), 0) from documents.document where " + LOOSE + " and uploaded_by = ?")
                .param(by.login())
                .query(Long.class)
                .single();
        if (used + more > rule.mostBytes())
            throw new FormRefused("file", "document.quota", megabytes(used), rule.mostMegabytes(), rule.mostDays());
    }

    /** Removes a loose paper of the person's own. @throws NotFound if it is none */
    @Transactional
    public void discard(String id, Official by) {
        var removed = remove(by.login(), id, null, 1);
        if (removed == 0) throw new NotFound(id);
    }

    /** Removes what nobody has named for longer than the rule allows, a few at a time. */
    @Scheduled(
            fixedDelayString = "${xiangbang.loose-papers:PT1H}",
            initialDelayString = "${xiangbang.loose-papers:PT1H}")
    void removeOld() {
        var before = clock.instant().minus(Duration.ofDays(rule().mostDays()));
        int removed;
        do {
            removed = remove(null, null, before, AT_ONCE);
            if (removed > 0) LOG.info("removed {} papers that no act had named", removed);
        } while (removed == AT_ONCE);
    }

    /** The application itself may delete no paper; the function takes loose ones only. */
    private int remove(String uploader, String id, Instant before, int most) {
        return db.sql("select documents.remove_loose(?, ?, ?::timestamptz, ?)")
                .params(uploader, id, before, most)
                .query(Integer.class)
                .single();
    }
}
