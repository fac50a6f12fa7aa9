package org.xiangbang.demonstration;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.access.DeskWorkload;
import org.xiangbang.access.Desks;

/** Finds what the tour shows: projects, and desks at which something waits. */
@Repository
@OnlyInDemonstration
class TourCases {
    private final JdbcClient db;
    private final ObjectProvider<DeskWorkload> work;

    TourCases(JdbcClient db, ObjectProvider<DeskWorkload> work) {
        this.db = db;
        this.work = work;
    }

    /** Does something wait at the desk? @param desk the login of the demonstration, which is the id of the desk */
    boolean waits(String desk) {
        return Desks.parse(desk)
                .filter(d -> work.stream().anyMatch(w -> w.busy(List.of(d)) > 0))
                .isPresent();
    }

    /** Returns the number of the first project whose title begins so; empty until the stories have told it. */
    Optional<String> project(String title) {
        return db.sql("""
                select case_no from cases.public_case where kind = 'PROJECT' and starts_with(title, ?) order by opened_at, case_no limit 1
                """).param(title).query(String.class).optional();
    }
}
