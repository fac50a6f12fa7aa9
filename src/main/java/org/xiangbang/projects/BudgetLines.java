package org.xiangbang.projects;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.cases.ReadOnce;

/** The budget lines of projects. */
@Repository
public class BudgetLines {
    private final JdbcClient db;
    private final ReadOnce<String, List<BudgetLine>> read = new ReadOnce<>();

    BudgetLines(JdbcClient db) {
        this.db = db;
    }

    public List<BudgetLine> of(String caseNo) {
        return read.of(caseNo, this::read);
    }

    private List<BudgetLine> read(String caseNo) {
        return db.sql("""
                select no, source, purpose, amount_fen
                  from projects.budget_line
                 where case_no = :caseNo
                 order by no
                """).param("caseNo", caseNo).query(BudgetLine.class).list();
    }

    /** Does the budget contain any of the state's money? */
    public boolean anyFiscal(String caseNo) {
        return of(caseNo).stream().anyMatch(BudgetLine::fiscal);
    }

    /** Writes the budget in place of the one before. A line of which money was paid keeps its number. */
    public void replace(String caseNo, List<BudgetLine> lines) {
        db.sql("delete from projects.budget_line where case_no = :caseNo and no > :last")
                .param("caseNo", caseNo)
                .param("last", lines.stream().mapToInt(BudgetLine::no).max().orElse(0))
                .update();
        for (var line : lines)
            db.sql("""
                    insert into projects.budget_line (case_no, no, source, purpose, amount_fen)
                    values (:caseNo, :no, :source, :purpose, :amount)
                    on conflict (case_no, no) do update
                       set source = excluded.source, purpose = excluded.purpose, amount_fen = excluded.amount_fen
                    """)
                    .param("caseNo", caseNo)
                    .param("no", line.no())
                    .param("source", line.source())
                    .param("purpose", line.purpose())
                    .param("amount", line.amount().fen())
                    .update();
    }
}
