package org.xiangbang.organizations.deregistration;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of deregistrations and mergers, and the projects that an organization leaves behind. */
@Repository
public class DepartureRecords {
    private static final String SELECT =
            "select organization, absorbed_by, left_on, ground, entered_at from organizations.departure where organization = ? ";

    private final JdbcClient db;
    private final Clock clock;

    DepartureRecords(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A project in which the organization takes part and that is not closed. */
    record Running(String caseNo, String title) {}

    List<Running> running(String organization) {
        return db.sql("""
                select c.case_no, c.title from cases.public_case c
                 where c.kind = 'PROJECT' and c.closed_at is null
                   and (c.organization = :organization
                        or exists (select 1 from cases.public_case_member m
                                    where m.case_no = c.case_no and m.organization = :organization))
                 order by c.case_no
                """)
                .param("organization", organization)
                .query(Running.class)
                .list();
    }

    /** Finds what waits for its confirmation. */
    public Optional<Departure> proposed(String organization) {
        return read("and status = 'PROPOSED'", organization);
    }

    /** Finds how the organization has left; empty while it is in the directory. */
    public Optional<Departure> entered(String organization) {
        return read("and status = 'ENTERED'", organization);
    }

    /** Returns what was proposed last, if it was returned for supplements. */
    public Optional<Departure> returned(String organization) {
        return read("""
                 and status = 'RETURNED'
                 and id = (select max(id) from organizations.departure x where x.organization = departure.organization)
                """, organization);
    }

    private Optional<Departure> read(String which, String organization) {
        return db.sql(SELECT + which).param(organization).query(Departure.class).optional();
    }

    /** Writes what is proposed and not in force yet. */
    public void propose(Departure departure) {
        db.sql("""
                insert into organizations.departure (organization, absorbed_by, left_on, ground, status, proposed_at)
                values (?, ?, ?, ?, 'PROPOSED', ?)
                """)
                .params(
                        departure.organization(),
                        departure.absorbedBy(),
                        departure.leftOn(),
                        departure.ground(),
                        clock.instant())
                .update();
    }

    /** @param status {@code RETURNED} if it may be proposed again, {@code REFUSED} if not */
    public void drop(String organization, String status) {
        db.sql("update organizations.departure set status = ? where organization = ? and status = 'PROPOSED'")
                .params(status, organization)
                .update();
    }

    /** Puts in force what waits. */
    public Departure enter(String organization) {
        db.sql("""
                update organizations.departure set status = 'ENTERED', entered_at = ?
                 where organization = ? and status = 'PROPOSED'
                """).params(clock.instant(), organization).update();
        return entered(organization).orElseThrow();
    }
}
