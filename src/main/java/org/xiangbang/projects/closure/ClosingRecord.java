package org.xiangbang.projects.closure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.xiangbang.projects.Projects;
import org.xiangbang.shared.Money;

/**
 * What the closing of a project found; everything after {@code people} is null until its step is done.
 *
 * @param ownScore 0 to 100, as {@code score}
 * @param grade {@code excellent}, {@code good}, {@code fair} or {@code poor} (V-10)
 */
public record ClosingRecord(
        String report,
        Money spent,
        long households,
        long people,
        Integer ownScore,
        Integer score,
        String grade,
        Money surplus,
        String surplusUse,
        LocalDate publishedOn,
        String publishedWhere,
        Long asked,
        Long satisfied,
        String archiveNo) {

    static ClosingRecord of(ResultSet rs) throws SQLException {
        return new ClosingRecord(
                rs.getString("report"),
                new Money(rs.getLong("spent_fen")),
                rs.getLong("households"),
                rs.getLong("people"),
                rs.getObject("own_score", Integer.class),
                rs.getObject("score", Integer.class),
                rs.getString("grade"),
                Projects.money(rs, "surplus_fen"),
                rs.getString("surplus_use"),
                rs.getObject("published_on", LocalDate.class),
                rs.getString("published_where"),
                rs.getObject("asked", Long.class),
                rs.getObject("satisfied", Long.class),
                rs.getString("archive_no"));
    }
}
