package org.xiangbang.projects.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.cases.ReadOnce;
import org.xiangbang.projects.Tranche;
import org.xiangbang.projects.agreement.AgreementTerms.Item;
import org.xiangbang.projects.agreement.AgreementTerms.PlannedTranche;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Schedule;

/** The rows of agreements, version by version. */
@Repository
class AgreementVersions {
    private final JdbcClient db;
    private final Clock clock;
    private final ReadOnce<String, Optional<Agreement>> newest = new ReadOnce<>();

    AgreementVersions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Finds the newest version; empty before the first draft. */
    Optional<Agreement> newest(String caseNo) {
        return newest.of(caseNo, this::readNewest);
    }

    private Optional<Agreement> readNewest(String caseNo) {
        return db.sql("""
                select * from projects.agreement where case_no = :caseNo order by version desc limit 1
                """)
                .param("caseNo", caseNo)
                .query((row, n) -> agreement(row))
                .optional();
    }

    /** Finds the version that was filed last, or the newest one before the first filing. */
    Optional<Agreement> inForce(String caseNo) {
        return newest(caseNo).filter(a -> a.status() == Agreement.Status.FILED).or(() -> readInForce(caseNo));
    }

    private Optional<Agreement> readInForce(String caseNo) {
        return db.sql("""
                select * from projects.agreement where case_no = :caseNo
                 order by status = 'filed' desc, version desc limit 1
                """)
                .param("caseNo", caseNo)
                .query((row, n) -> agreement(row))
                .optional();
    }

    /** @throws NotFound before the first draft */
    Agreement current(String caseNo) {
        return newest(caseNo).orElseThrow(() -> new NotFound(caseNo));
    }

    int next(String caseNo) {
        return newest(caseNo).map(a -> a.version() + 1).orElse(1);
    }

    /** Writes a new version. The earlier draft is superseded. */
    void add(String caseNo, int version, AgreementTerms terms, String body) {
        db.sql("update projects.agreement set status = 'superseded' where case_no = ? and status = 'draft'")
                .params(caseNo)
                .update();
        db.sql("""
                insert into projects.agreement (case_no, version, amount_fen, template, starts_on, ends_on, targets,
                       maintenance, exit_terms, body, digest, status, drafted_at)
                values (:caseNo, :version, :amount, :template, :startsOn, :endsOn, :targets,
                       :maintenance, :exit, :body, :digest, 'draft', :now)
                """)
                .param("caseNo", caseNo)
                .param("version", version)
                .param("amount", terms.amount().fen())
                .param("template", terms.template())
                .param("startsOn", terms.schedule().startsOn())
                .param("endsOn", terms.schedule().endsOn())
                .param("targets", terms.targets())
                .param("maintenance", terms.maintenance())
                .param("exit", terms.exit())
                .param("body", body)
                .param("digest", Agreement.digestOf(body))
                .param("now", clock.instant())
                .update();
        addParties(caseNo, version, terms.parties());
        addItems(caseNo, version, terms.items());
        for (var planned : terms.tranches()) add(caseNo, version, planned);
    }

    private void addParties(String caseNo, int version, List<String> desks) {
        int no = 0;
        for (var desk : desks)
            db.sql("insert into projects.agreement_party (case_no, version, no, desk) values (?, ?, ?, ?)")
                    .params(caseNo, version, ++no, desk)
                    .update();
    }

    private void addItems(String caseNo, int version, List<Item> items) {
        int no = 0;
        for (var item : items)
            db.sql("""
                    insert into projects.agreement_item (case_no, version, no, name, unit, planned)
                    values (?, ?, ?, ?, ?, ?)
                    """)
                    .params(caseNo, version, ++no, item.name(), item.unit(), item.planned())
                    .update();
    }

    private void add(String caseNo, int version, PlannedTranche planned) {
        var tranche = planned.tranche();
        db.sql("""
                insert into projects.agreement_tranche
                       (case_no, version, no, basis_points, occasion, milestone, months, amount_fen, source)
                values (:caseNo, :version, :no, :basisPoints, :occasion, :milestone, :months, :amount, :source)
                """)
                .param("caseNo", caseNo)
                .param("version", version)
                .param("no", tranche.no())
                .param("basisPoints", tranche.basisPoints())
                .param("occasion", tranche.due().name())
                .param("milestone", tranche.milestone())
                .param("months", tranche.months())
                .param("amount", tranche.amount().fen())
                .param("source", planned.source())
                .update();
    }

    void sign(Agreement agreement, String desk, String signatory) {
        db.sql("""
                update projects.agreement_party set signatory = :signatory, digest = :digest, signed_at = :now
                 where case_no = :caseNo and version = :version and desk = :desk
                """)
                .param("signatory", signatory)
                .param("digest", agreement.digest())
                .param("now", clock.instant())
                .param("caseNo", agreement.caseNo())
                .param("version", agreement.version())
                .param("desk", desk)
                .update();
    }

    /** Puts the version in force. The version that was in force until now is superseded. */
    void file(Agreement agreement, String number) {
        db.sql("update projects.agreement set status = 'superseded' where case_no = ? and status = 'filed'")
                .params(agreement.caseNo())
                .update();
        db.sql("""
                update projects.agreement set status = 'filed', filing_number = :number, filed_at = :now
                 where case_no = :caseNo and version = :version
                """)
                .param("number", number)
                .param("now", clock.instant())
                .param("caseNo", agreement.caseNo())
                .param("version", agreement.version())
                .update();
    }

    void end(Agreement agreement, Agreement.Status status) {
        db.sql("update projects.agreement set status = ? where case_no = ? and version = ?")
                .params(status.name().toLowerCase(Locale.ROOT), agreement.caseNo(), agreement.version())
                .update();
    }

    private Agreement agreement(ResultSet row) throws SQLException {
        var caseNo = row.getString("case_no");
        var version = row.getInt("version");
        var signatures = signatures(caseNo, version);
        var terms = new AgreementTerms(
                new Money(row.getLong("amount_fen")),
                row.getString("template"),
                new Schedule(row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                row.getString("targets"),
                row.getString("maintenance"),
                row.getString("exit_terms"),
                signatures.stream().map(Agreement.Signature::desk).toList(),
                items(caseNo, version),
                tranches(caseNo, version));
        return new Agreement(
                caseNo,
                version,
                terms,
                row.getString("body"),
                row.getString("digest"),
                Agreement.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                instant(row, "drafted_at"),
                row.getString("filing_number"),
                instant(row, "filed_at"),
                signatures);
    }

    private List<Agreement.Signature> signatures(String caseNo, int version) {
        return db.sql("""
                select desk, signatory, digest, signed_at from projects.agreement_party
                 where case_no = ? and version = ? order by no
                """)
                .params(caseNo, version)
                .query(Agreement.Signature.class)
                .list();
    }

    private List<Item> items(String caseNo, int version) {
        return db.sql("""
                select name, unit, planned from projects.agreement_item
                 where case_no = ? and version = ? order by no
                """).params(caseNo, version).query(Item.class).list();
    }

    private List<PlannedTranche> tranches(String caseNo, int version) {
        return db.sql("""
                select no, basis_points, amount_fen, occasion, milestone, months, source
                  from projects.agreement_tranche where case_no = ? and version = ? order by no
                """)
                .params(caseNo, version)
                .query((row, n) -> new PlannedTranche(
                        Tranche.planned(
                                row.getInt("no"),
                                row.getInt("basis_points"),
                                new Money(row.getLong("amount_fen")),
                                Tranche.Due.valueOf(row.getString("occasion")),
                                row.getObject("milestone", Integer.class),
                                row.getObject("months", Integer.class)),
                        row.getString("source")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
