package org.xiangbang.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.CaseMembers;
import org.xiangbang.cases.ReadOnce;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.NotFound;

/** The rows of pairings. A write needs the transaction of the act that causes it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Pairings {
    private final JdbcClient db;
    private final CaseMembers members;
    private final Clock clock;
    private final ReadOnce<String, Optional<Pairing>> read = new ReadOnce<>();

    Pairings(JdbcClient db, CaseMembers members, Clock clock) {
        this.db = db;
        this.members = members;
        this.clock = clock;
    }

    /** @throws NotFound if the case has no pairing */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Pairing find(String caseNo) {
        return seek(caseNo).orElseThrow(() -> new NotFound(caseNo));
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Pairing> seek(String caseNo) {
        return read.of(caseNo, this::read);
    }

    private Optional<Pairing> read(String caseNo) {
        return db.sql("""
                select case_no, need, side, organization, asked_by, form, status, paired_on
                  from matching.pairing
                 where case_no = :caseNo
                """)
                .param("caseNo", caseNo)
                .query((rs, row) -> {
                    var form = rs.getString("form");
                    return new Pairing(
                            rs.getString("case_no"),
                            rs.getString("need"),
                            Pairing.Side.valueOf(rs.getString("side")),
                            rs.getString("organization"),
                            rs.getString("asked_by"),
                            form == null ? null : Pairing.Form.valueOf(form),
                            shares(caseNo),
                            Pairing.Status.valueOf(rs.getString("status")),
                            rs.getObject("paired_on", LocalDate.class));
                })
                .optional();
    }

    /** Case numbers of the projects whose pairing still claims the need, the oldest first. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<String> claiming(String need) {
        return db.sql("""
                select case_no
                  from matching.pairing
                 where need = :need and status in ('OPEN', 'ACCEPTED', 'PAIRED')
                 order by case_no
                """).param("need", need).query(String.class).list();
    }

    /** Writes that one side asks the other. @param askedBy the desk that ordered, or the desk of the organization that claims */
    public void open(String caseNo, String need, Pairing.Side side, String organization, Desk askedBy) {
        db.sql("""
                insert into matching.pairing (case_no, need, side, organization, asked_by, status)
                values (:caseNo, :need, :side, :organization, :askedBy, 'OPEN')
                """)
                .param("caseNo", caseNo)
                .param("need", need)
                .param("side", side.name())
                .param("organization", organization)
                .param("askedBy", askedBy.id())
                .update();
    }

    /** Writes the form of the pairing and its members. The members have to confirm again. */
    public void arrange(String caseNo, Pairing.Form form, List<Share> shares) {
        var lead = find(caseNo).organization();
        db.sql("update matching.pairing set form = :form where case_no = :caseNo")
                .param("form", form.name())
                .param("caseNo", caseNo)
                .update();
        db.sql("delete from matching.share where case_no = :caseNo")
                .param("caseNo", caseNo)
                .update();
        members.replace(
                caseNo, shares.stream().map(Share::organization).distinct().toList());
        for (var share : shares) insert(caseNo, share, share.organization().equals(lead) ? today() : null);
    }

    void confirmed(String caseNo, String organization) {
        db.sql("""
                update matching.share
                   set confirmed_on = :today
                 where case_no = :caseNo and organization = :organization
                """)
                .param("today", today())
                .param("caseNo", caseNo)
                .param("organization", organization)
                .update();
    }

    /** The organization declined the order before it wrote a plan. */
    public void declined(String caseNo) {
        status(caseNo, Pairing.Status.DECLINED);
    }

    /** The project ended before its time, so it no longer claims its need. If the answer never came, the pairing has lapsed. */
    public void dissolve(String caseNo) {
        var status = find(caseNo).status();
        if (status.alive())
            status(caseNo, status == Pairing.Status.OPEN ? Pairing.Status.LAPSED : Pairing.Status.ENDED);
    }

    void status(String caseNo, Pairing.Status status) {
        db.sql("update matching.pairing set status = :status, paired_on = :pairedOn where case_no = :caseNo")
                .param("status", status.name())
                .param("pairedOn", status == Pairing.Status.PAIRED ? today() : null)
                .param("caseNo", caseNo)
                .update();
    }

    private List<Share> shares(String caseNo) {
        return db.sql("""
                select organization, basis_points, part, confirmed_on
                  from matching.share
                 where case_no = :caseNo
                 order by basis_points desc, organization
                """).param("caseNo", caseNo).query(Share.class).list();
    }

    private void insert(String caseNo, Share share, LocalDate confirmedOn) {
        db.sql("""
                insert into matching.share (case_no, organization, basis_points, part, confirmed_on)
                values (:caseNo, :organization, :basisPoints, :part, :confirmedOn)
                """)
                .param("caseNo", caseNo)
                .param("organization", share.organization())
                .param("basisPoints", share.basisPoints())
                .param("part", share.part())
                .param("confirmedOn", confirmedOn)
                .update();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
