package org.xiangbang.tasklist.list;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.cases.CaseFigure;

/** Says which business data the list of one process shows, and collects the figures that modules provide for it. */
@Repository
public class ProcessColumns {
    private static final String COLUMNS = """
            select c.fact from tasklist.process_column c
             where c.process = :process
                or c.process = (select p.whole from engine.public_process_part p where p.part = :process)
                   and not exists (select 1 from tasklist.process_column o where o.process = :process)
             order by c.position
            """;

    private final JdbcClient db;
    private final ObjectProvider<CaseFigure> figures;

    ProcessColumns(JdbcClient db, ObjectProvider<CaseFigure> figures) {
        this.db = db;
        this.figures = figures;
    }

    /** Returns the facts in their order: those declared for the process, else those of the whole of which it is a part, else none. */
    public List<String> of(String process) {
        return db.sql(COLUMNS).param("process", process).query(String.class).list();
    }

    /** Returns the figure of that name for every case that has it; empty for a fact that the row itself contains. */
    public Map<String, String> figures(String fact, Collection<String> caseNos) {
        var found = new HashMap<String, String>();
        figures.stream()
                .filter(figure -> figure.fact().equals(fact))
                .forEach(figure -> found.putAll(figure.of(caseNos)));
        return found;
    }
}
