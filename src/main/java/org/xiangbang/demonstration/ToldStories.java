package org.xiangbang.demonstration;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows about stories that were told, written in the transaction of the story itself. */
@Repository
@OnlyInDemonstration
class ToldStories {
    /** The first row of an installation that was filled as a demonstration, and may be told stories. */
    private static final String BEGUN = "people and desks";

    private final JdbcClient db;

    ToldStories(JdbcClient db) {
        this.db = db;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void begin() {
        add(BEGUN);
    }

    boolean begun() {
        return keys().contains(BEGUN);
    }

    Set<String> keys() {
        return new HashSet<>(db.sql("select key from demonstration.story")
                .query(String.class)
                .list());
    }

    /** @param cases the numbers of its cases by name */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(String story, Map<String, String> cases) {
        add(story);
        cases.forEach(
                (name, caseNo) -> db.sql("insert into demonstration.story_case (name, story, case_no) values (?, ?, ?)")
                        .params(name, story, caseNo)
                        .update());
    }

    private void add(String story) {
        db.sql("insert into demonstration.story (key) values (?)").param(story).update();
    }

    /** Returns what a project has been paid so far, in fen. */
    long paid(String project) {
        return db.sql("select paid_fen from projects.public_paid_share where case_no = ?")
                .param(project)
                .query(Long.class)
                .single();
    }

    Optional<String> number(String name) {
        return db.sql("select case_no from demonstration.story_case where name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }
}
