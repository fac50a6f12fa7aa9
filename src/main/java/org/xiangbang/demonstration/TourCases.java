package org.xiangbang.demonstration;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the projects that the tour shows. */
@Repository
@OnlyInDemonstration
class TourCases {
    private final JdbcClient db;

    TourCases(JdbcClient db) {
        this.db = db;
    }

    /** Returns the number of the first project whose title begins so; empty until the stories have told it. */
    Optional<String> project(String title) {
        return db.sql("""
                select case_no from cases.public_case where kind = 'PROJECT' and starts_with(title, ?) order by opened_at, case_no limit 1
                """).param(title).query(String.class).optional();
    }
}
