package org.xiangbang.cases;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Region;

/** Where cases are, and who else sees them since divisions have changed (ours, decision 0124). */
@Repository
public class CasePlaces {
    private final JdbcClient db;

    CasePlaces(JdbcClient db) {
        this.db = db;
    }

    /** Returns the open cases that are in exactly that division, or were filed at a desk of it. */
    public List<String> open(Region place) {
        return db.sql("""
                select case_no from cases.case_file where region = :place and closed_at is null
                union
                select r.case_no from cases.case_region r join cases.case_file f on f.case_no = r.case_no
                 where r.region = :place and f.closed_at is null
                union
                select case_no from cases.case_file
                 where applicant in (select id from access.public_desk where region = :place) and closed_at is null
                """).param("place", place.code()).query(String.class).list();
    }

    /** Returns the further divisions whose officials see the case. */
    List<Region> readers(String caseNo) {
        return db.sql("select region from cases.case_reader where case_no = ? order by 1")
                .param(caseNo)
                .query(Region.class)
                .list();
    }

    /**
     * Lets the officials of another division see every case that those of this one and of the divisions below it see, whatever becomes
     * of the case: also one that this division has seen since it succeeded another.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void show(Region from, Region to) {
        db.sql("""
                insert into cases.case_reader (case_no, region)
                select case_no, :to from cases.case_file where region >= :from and region < :from || ':'
                union
                select case_no, :to from cases.case_region where region >= :from and region < :from || ':'
                union
                select case_no, :to from cases.case_reader where region >= :from and region < :from || ':'
                on conflict do nothing
                """).param("from", from.code()).param("to", to.code()).update();
    }

    /**
     * Returns those for which nobody has chosen an heir of that division yet: of these cases, and of the open cases in divisions below
     * it that have no successor.
     */
    public List<String> undecided(Region place, Collection<String> besides) {
        return db.sql("""
                select f.case_no from cases.case_file f
                 where (f.case_no = any(:besides)
                        or f.closed_at is null
                           and exists (select 1 from (select f.region union
                                                      select r.region from cases.case_region r where r.case_no = f.case_no) there
                                         join access.public_ended_region e on e.code = there.region and not e.succeeded
                                        where there.region > :place and there.region < :place || ':'))
                   and not exists (select 1 from cases.case_heir h where h.case_no = f.case_no and h.region = :place)
                 order by f.case_no
                """)
                .param("besides", besides.toArray(String[]::new))
                .param("place", place.code())
                .query(String.class)
                .list();
    }

    /** Finds to which of several successors of a division the case has gone. */
    public Optional<Region> heir(String caseNo, Region place) {
        return db.sql("select successor from cases.case_heir where case_no = ? and region = ?")
                .params(caseNo, place.code())
                .query(Region.class)
                .optional();
    }

    /** @return false if one was chosen already */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean choose(String caseNo, Region place, Region heir) {
        return db.sql(
                                "insert into cases.case_heir (case_no, region, successor) values (?, ?, ?) on conflict do nothing")
                        .params(caseNo, place.code(), heir.code())
                        .update()
                > 0;
    }

    /** Returns the open cases, other than its own, in which the organization takes part. */
    public List<String> of(String organization) {
        return db.sql("""
                select case_no from cases.case_file
                 where organization = :organization and case_no <> :organization and closed_at is null
                union
                select m.case_no from cases.case_member m join cases.case_file f on f.case_no = m.case_no
                 where m.organization = :organization and f.closed_at is null
                """)
                .param("organization", organization)
                .query(String.class)
                .list();
    }

    void succeed(CaseFile file, String from, String to) {
        if (file.region().code().equals(from)
                || file.otherRegions().stream().anyMatch(r -> r.code().equals(from)))
            db.sql("insert into cases.case_reader (case_no, region) values (?, ?) on conflict do nothing")
                    .params(file.caseNo(), from)
                    .update();
        replace(file, from, to, "region");
        replace(file, from, to, "organization");
        moveRow(file, from, to, "case_region", "region");
        moveRow(file, from, to, "case_member", "organization");
        var applicant = file.applicant();
        if (applicant.region().equals(from))
            db.sql("update cases.case_file set applicant = ? where case_no = ?")
                    .params(new Desk(applicant.department(), applicant.post(), to).id(), file.caseNo())
                    .update();
    }

    private void replace(CaseFile file, String from, String to, String column) {
        db.sql("update cases.case_file set %1$s = :to where case_no = :caseNo and %1$s = :from".formatted(column))
                .param("caseNo", file.caseNo())
                .param("from", from)
                .param("to", to)
                .update();
    }

    private void moveRow(CaseFile file, String from, String to, String table, String column) {
        db.sql("""
                with gone as (delete from cases.%1$s where case_no = :caseNo and %2$s = :from returning case_no)
                insert into cases.%1$s (case_no, %2$s) select g.case_no, :to from gone g
                 where not exists (select 1 from cases.case_file f where f.case_no = g.case_no and f.%2$s = :to)
                on conflict do nothing
                """.formatted(table, column))
                .param("caseNo", file.caseNo())
                .param("from", from)
                .param("to", to)
                .update();
    }
}
