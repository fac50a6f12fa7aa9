package org.xiangbang.projects.closure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.projects.Tranches;
import org.xiangbang.projects.implementation.FinalAccount;
import org.xiangbang.shared.Money;

/** The rows of closings. A write needs the transaction of the act that causes it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Closings implements FinalAccount {
    private final JdbcClient db;
    private final Tranches tranches;

    Closings(JdbcClient db, Tranches tranches) {
        this.db = db;
        this.tranches = tranches;
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<ClosingRecord> seek(String caseNo) {
        return db.sql("""
                select report, spent_fen, households, people, own_score, score, grade, surplus_fen, surplus_use,
                       published_on, published_where, asked, satisfied, archive_no
                  from projects.closing
                 where case_no = :caseNo
                """).param("caseNo", caseNo).query(ClosingRecord.class).optional();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Money> finallySpent(String caseNo) {
        return db.sql("""
                select c.spent_fen from projects.closing c join projects.project p on p.case_no = c.case_no
                 where c.case_no = :caseNo and p.closed_on is not null
                """).param("caseNo", caseNo).query(Money.class).optional();
    }

    /** Returns what was paid less what was spent; zero when nothing is left. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Money surplus(String caseNo) {
        var spent = seek(caseNo).orElseThrow().spent();
        var left = tranches.paid(caseNo).minus(spent);
        return left.isPositive() ? left : Money.ZERO;
    }

    /** Writes the report. A report that was returned is replaced. */
    void report(StepInput in) {
        db.sql("""
                insert into projects.closing (case_no, report, spent_fen, households, people)
                values (:caseNo, :report, :spent, :households, :people)
                on conflict (case_no) do update
                   set report = :report, spent_fen = :spent, households = :households, people = :people
                """)
                .param("caseNo", in.caseNo())
                .param("report", in.text("report"))
                .param("spent", in.money("spent").fen())
                .param("households", in.number("households"))
                .param("people", in.number("people"))
                .update();
    }

    /** @param columns the values to write, by names of columns that never come from a user */
    void write(String caseNo, Map<String, Object> columns) {
        var assignments = String.join(
                ", ",
                columns.keySet().stream().sorted().map(c -> c + " = :" + c).toList());
        db.sql("update projects.closing set " + assignments + " where case_no = :caseNo")
                .params(columns)
                .param("caseNo", caseNo)
                .update();
    }

    /** An asset that is handed over with the people who keep it. */
    record Asset(String asset, String quantity, String keeper) {}

    @Transactional(propagation = Propagation.SUPPORTS)
    List<Asset> assets(String caseNo) {
        return db.sql("select asset, quantity, keeper from projects.handed_over where case_no = ? order by no")
                .param(caseNo)
                .query(Asset.class)
                .list();
    }

    /** Writes the list of assets. A list that was returned is replaced. */
    void handOver(String caseNo, List<Map<String, Object>> assets) {
        db.sql("delete from projects.handed_over where case_no = :caseNo")
                .param("caseNo", caseNo)
                .update();
        for (int i = 0; i < assets.size(); i++)
            db.sql("""
                    insert into projects.handed_over (case_no, no, asset, quantity, keeper)
                    values (:caseNo, :no, :asset, :quantity, :keeper)
                    """)
                    .params(assets.get(i))
                    .param("caseNo", caseNo)
                    .param("no", i + 1)
                    .update();
    }
}
