package org.xiangbang.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.NotFound;

/** What was paid of each line of a project's budget. A payment is written once, on top of what was paid of the line before. */
@Repository
public class LineAccounts {
    private final JdbcClient db;
    private final Projects projects;
    private final BudgetLines lines;

    LineAccounts(JdbcClient db, Projects projects, BudgetLines lines) {
        this.db = db;
        this.projects = projects;
        this.lines = lines;
    }

    /** Returns the lines in the order of the budget. */
    public List<LineAccount> of(String caseNo) {
        var budget = lines.of(caseNo);
        var paid = paid(caseNo);
        return LineAccount.of(
                projects.find(caseNo),
                budget,
                budget.stream()
                        .map(line -> paid.getOrDefault(line.no(), Money.ZERO))
                        .toList());
    }

    /** @throws NotFound if the budget has no line of that number */
    public LineAccount find(String caseNo, int line) {
        return of(caseNo).stream()
                .filter(account -> account.no() == line)
                .findFirst()
                .orElseThrow(() -> new NotFound(caseNo + " " + line));
    }

    /** Returns what was paid so far of each line of which anything was paid, by its number. */
    public Map<Integer, Money> paid(String caseNo) {
        return db
                .sql("select line, sum(amount_fen) as fen from projects.line_payment where case_no = ? group by line")
                .param(caseNo)
                .query((row, n) -> Map.entry(row.getInt("line"), new Money(row.getLong("fen"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What was paid of a line on a tranche. */
    public record OnTranche(int tranche, int line, Money amount) {}

    /** Returns what was paid of each line on each tranche, in their order. */
    public List<OnTranche> onTranches(String caseNo) {
        return db.sql("""
                select tranche, line, sum(amount_fen)::bigint as amount_fen from projects.line_payment where case_no = ?
                 group by tranche, line order by tranche, line
                """).param(caseNo).query(OnTranche.class).list();
    }

    /**
     * Writes that money of the line was paid on the tranche.
     *
     * @throws org.xiangbang.shared.RuleBroken if it is more than is left of the line; the table's own constraint says the same
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pay(String caseNo, int line, int tranche, Money amount, LocalDate on) {
        var account = find(caseNo, line);
        account.mayPay(amount).orThrow();
        db.sql("""
                insert into projects.line_payment (case_no, line, before_fen, amount_fen, ceiling_fen, tranche, paid_on)
                values (:caseNo, :line, :before, :amount, :ceiling, :tranche, :on)
                """)
                .param("caseNo", caseNo)
                .param("line", line)
                .param("before", account.paid().fen())
                .param("amount", amount.fen())
                .param("ceiling", account.ceiling().fen())
                .param("tranche", tranche)
                .param("on", on)
                .update();
    }
}
