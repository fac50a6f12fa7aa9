package org.xiangbang.access.staff;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Removes lists of people and of divisions that were uploaded for an import and never applied (ours, decision 0297). */
@Repository
class UploadedFiles {
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient db;

    UploadedFiles(JdbcClient db) {
        this.db = db;
    }

    /** There is one file of each kind for each administrator. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 660_000)
    void remove() {
        db.sql("delete from access.staff_file where at < clock_timestamp() - make_interval(secs => ?)")
                .param(KEPT.toSeconds())
                .update();
        db.sql("delete from access.region_file where at < clock_timestamp() - make_interval(secs => ?)")
                .param(KEPT.toSeconds())
                .update();
    }
}
