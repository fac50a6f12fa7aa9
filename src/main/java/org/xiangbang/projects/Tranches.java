package org.xiangbang.projects;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.cases.ReadOnce;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/** The rows of tranches: agreements plan them and payments settle them. */
@Repository
public class Tranches {
    static final Rule PAID_IN_PARTS = new Rule("projects.tranche-paid-in-parts", "ours, decision 0095");
    static final Rule PAID_ONCE = new Rule("projects.tranche-paid-once", "ours, decision 0023");

    private final JdbcClient db;
    private final ReadOnce<String, List<Tranche>> read = new ReadOnce<>();
    private final Projects projects;

    Tranches(JdbcClient db, Projects projects) {
        this.db = db;
        this.projects = projects;
    }

    /** Returns the tranches in the order of payment. */
    public List<Tranche> of(String caseNo) {
        return read.of(caseNo, this::read);
    }

    private List<Tranche> read(String caseNo) {
        return db.sql("""
                select no, basis_points, amount_fen, due_when as due, milestone, months, paid_fen, paid_on
                  from projects.tranche
                 where case_no = :caseNo
                 order by no
                """).param("caseNo", caseNo).query(Tranche.class).list();
    }

    /** @throws NotFound if the agreement has no tranche of that number */
    public Tranche find(String caseNo, int no) {
        return of(caseNo).stream()
                .filter(t -> t.no() == no)
                .findFirst()
                .orElseThrow(() -> new NotFound(caseNo + ".T" + no));
    }

    /** Returns what has been paid on the project so far, also on a tranche of which only a part is paid. */
    public Money paid(String caseNo) {
        return db.sql("""
                select (select coalesce(sum(paid_fen), 0) from projects.tranche where case_no = :caseNo)
                     + (select coalesce(sum(l.amount_fen), 0)
                          from projects.line_payment l join projects.tranche t on t.case_no = l.case_no and t.no = l.tranche
                         where l.case_no = :caseNo and t.paid_fen is null) as fen
                """).param("caseNo", caseNo).query(Money.class).single();
    }

    /** A tranche of which only a part is paid has to be paid whole, or stopped, before the tranches are planned anew. */
    public Verdict mayBePlanned(String caseNo) {
        var inParts = of(caseNo).stream()
                .filter(tranche ->
                        !tranche.isPaid() && paidOn(caseNo, tranche.no()).isPositive())
                .map(Tranche::no)
                .findFirst();
        return Verdict.of(inParts.isEmpty(), PAID_IN_PARTS, inParts.orElse(0));
    }

    /** Returns what has been paid on the tranche so far; less than the whole while a part of mixed money is missing. */
    public Money paidOn(String caseNo, int no) {
        return db.sql(
                        "select coalesce(sum(amount_fen), 0) as fen from projects.line_payment where case_no = ? and tranche = ?")
                .params(caseNo, no)
                .query(Money.class)
                .single();
    }

    /**
     * Returns the most that may be paid on this tranche now: its amount, but never more than is left under the project's ceiling.
     *
     * @return at least zero; zero once it is paid
     */
    public Money payable(String caseNo, int no) {
        var tranche = find(caseNo, no);
        if (tranche.isPaid()) return Money.ZERO;
        var left = projects.find(caseNo).ceiling().minus(paid(caseNo));
        return left.isPositive() ? tranche.amount().minus(paidOn(caseNo, no)).atMost(left) : Money.ZERO;
    }

    /** Writes that the payment of a tranche was confirmed. @throws org.xiangbang.shared.RuleBroken if it had been paid before */
    public void paid(String caseNo, int no, Money amount, LocalDate on) {
        int rows = db.sql("""
                update projects.tranche
                   set paid_fen = :amount, paid_on = :on
                 where case_no = :caseNo and no = :no and paid_fen is null
                """)
                .param("caseNo", caseNo)
                .param("no", no)
                .param("amount", amount.fen())
                .param("on", on)
                .update();
        if (rows == 0) throw PAID_ONCE.broken(caseNo, no);
    }

    /** Writes the plan of an agreement. Paid tranches stay as they are and must not be in {@code planned}. */
    public void plan(String caseNo, List<Tranche> planned) {
        db.sql("delete from projects.tranche where case_no = :caseNo and paid_fen is null")
                .param("caseNo", caseNo)
                .update();
        for (var tranche : planned)
            db.sql("""
                    insert into projects.tranche (case_no, no, basis_points, amount_fen, due_when, milestone, months)
                    values (:caseNo, :no, :basisPoints, :amount, :due, :milestone, :months)
                    """)
                    .param("caseNo", caseNo)
                    .param("no", tranche.no())
                    .param("basisPoints", tranche.basisPoints())
                    .param("amount", tranche.amount().fen())
                    .param("due", tranche.due().name())
                    .param("milestone", tranche.milestone())
                    .param("months", tranche.months())
                    .update();
    }
}
