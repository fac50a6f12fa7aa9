package org.xiangbang;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A need in the library, written straight into the tables, for tests of who takes it up. */
public final class SampleNeed {
    private SampleNeed() {}

    /** 谷汝村's 藏白菊 for 64 万元, published today and suitable for social organizations. @return its case number */
    public static String published(JdbcClient db) {
        var number = unused(db);
        db.sql("""
                insert into cases.case_file (case_no, kind, title, region, applicant, status, amount_fen, opened_at)
                values (?, 'NEED', '谷汝村藏白菊种植', '513228100210', 'village.handler@513228100210', 'published', 64000000, ?)
                """).params(number, Today.instant()).update();
        db.sql("""
                insert into needs.need (case_no, title, category, nature, region, origin, starts_on, ends_on,
                       responsible_unit, task, amount_fen, households, people, output_target, benefit_target,
                       satisfaction_target, participation, library_year, priority, suitable, announced_at, published_on, status)
                values (:number, '谷汝村藏白菊种植', 'industry', 'new', '513228100210', 'village', :today, :today + 270,
                       '谷汝村村民委员会', '藏白菊种植', 64000000, 198, 544, '完成藏白菊种植', '户均增收450余元',
                       '受益群众满意', '群众就近务工', :year, 'normal', true, '县政府网站', :today, 'PUBLISHED')
                """)
                .param("number", number)
                .param("today", Today.date())
                .param("year", Today.date().getYear())
                .update();
        db.sql("insert into needs.funding (case_no, no, source, amount_fen) values (?, 1, 'donation', 64000000)")
                .param(number)
                .update();
        return number;
    }

    /** Of a year that no real one is of. */
    private static String unused(JdbcClient db) {
        return db.sql("""
                select 'N-513228-2099-' || coalesce(max(right(case_no, 4)::int), 7000) + 1
                  from cases.case_file where case_no like 'N-513228-2099-%'
                """).query(String.class).single();
    }
}
