package org.xiangbang.tasklist.list;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.cases.CaseFigure;

/** Which business data a list of one process shows, and the figures that modules hand in for it. */
@Repository
public class ProcessColumns {
    private final JdbcClient db;
    private final ObjectProvider<CaseFigure> figures;

    ProcessColumns(JdbcClient db, ObjectProvider<CaseFigure> figures) {
        this.db = db;
        this.figures = figures;
    }

    /** The facts in their order; none for a process that nobody declared any for. */
    public List<String> of(String process) {
        return db.sql("select fact from tasklist.process_column where process = ? order by position")
                .param(process)
                .query(String.class)
                .list();
    }

    /** For every case that has it, the figure of that name; empty for a fact that the row itself knows. */
    public Map<String, String> figures(String fact, Collection<String> caseNos) {
        var found = new HashMap<String, String>();
        figures.stream()
                .filter(figure -> figure.fact().equals(fact))
                .forEach(figure -> found.putAll(figure.of(caseNos)));
        return found;
    }
}
