package org.xiangbang.organizations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.ProcessBean;

/** The rows of the lists of abnormal activity and of serious dishonesty. An entry suspends the organization's open cases. */
@ProcessBean("listings")
@Repository
public class Listings {
    private static final String CAUSE = "listing";

    private final JdbcClient db;
    private final Organizations organizations;
    private final OrganizationRecords records;
    private final Eligibility eligibility;
    private final CaseFiles cases;
    private final Clock clock;

    Listings(
            JdbcClient db,
            Organizations organizations,
            OrganizationRecords records,
            Eligibility eligibility,
            CaseFiles cases,
            Clock clock) {
        this.db = db;
        this.organizations = organizations;
        this.records = records;
        this.eligibility = eligibility;
        this.cases = cases;
        this.clock = clock;
    }

    /** Writes an entry that is not in force yet; a second person decides on it. */
    public void propose(String number, String listName, LocalDate listedOn, String ground) {
        db.sql("insert into organizations.listing (number, list_name, listed_on, ground) values (?, ?, ?, ?)")
                .params(number, listName, listedOn, ground)
                .update();
    }

    /** Writes that the organization left the list, which is not in force yet. */
    public void proposeLeaving(String number, LocalDate leftOn, String ground) {
        db.sql("""
                update organizations.listing set left_on = :leftOn, left_ground = :ground
                 where number = :number and entered_at is not null and left_at is null
                """)
                .param("leftOn", leftOn)
                .param("ground", ground)
                .param("number", number)
                .update();
    }

    /**
     * An entry on a list, in force or proposed.
     *
     * @param enteredAt null while it is not in force
     * @param leftOn the day on which it ends, like {@code leftGround} as proposed; null until somebody proposes that
     */
    public record Listing(
            String listName,
            LocalDate listedOn,
            String ground,
            Instant enteredAt,
            LocalDate leftOn,
            String leftGround) {}

    /** Finds the newest entry that has not ended. */
    public Optional<Listing> newest(String number) {
        return db.sql("""
                select list_name, listed_on, ground, entered_at, left_on, left_ground from organizations.listing
                 where number = ? and left_at is null order by id desc limit 1
                """).param(number).query(Listing.class).optional();
    }

    /** Counts the organization's open projects that are not suspended: an entry suspends them. */
    public int open(String number) {
        return openProjects(number).size();
    }

    boolean listed(String number) {
        return db.sql("""
                select exists (select 1 from organizations.listing
                                where number = ? and entered_at is not null and left_at is null)
                """).param(number).query(Boolean.class).single();
    }

    /** Puts the newest entry in force and suspends the organization's open projects. */
    public void enter(String number) {
        var listing = db.sql("""
                update organizations.listing set entered_at = :now
                 where id = (select max(id) from organizations.listing where number = :number)
                returning id, list_name as name
                """)
                .param("now", clock.instant())
                .param("number", number)
                .query(Entered.class)
                .single();
        for (var project : openProjects(number)) {
            cases.lock(project);
            cases.suspend(project, CAUSE);
            db.sql("insert into organizations.suspended_case (listing, case_no) values (?, ?)")
                    .params(listing.id(), project)
                    .update();
        }
        onList(number, listing.name());
        organizations.move(number, Organization.Status.LISTED);
    }

    /** Takes the organization off the list. The projects that the entry had suspended go on. */
    public void leave(String number) {
        var left = db.sql("""
                update organizations.listing set left_at = :now
                 where number = :number and entered_at is not null and left_at is null
                returning id
                """)
                .param("now", clock.instant())
                .param("number", number)
                .query(Long.class)
                .list();
        for (var listing : left)
            for (var project : suspendedBy(listing)) {
                cases.lock(project);
                cases.resume(project, CAUSE);
            }
        onList(number, "none");
        organizations.move(number, Organization.Status.ADMITTED);
    }

    /** Writes the list and judges the organization again, so that the reasons shown begin and end with the entry. */
    private void onList(String number, String list) {
        var s = organizations.find(number).standing();
        records.standing(
                number, new Standing(s.annualCheckYear(), s.annualCheck(), list, s.investigated(), s.withinScope()));
        eligibility.check(number);
    }

    private List<String> openProjects(String number) {
        return db.sql("""
                select case_no from cases.public_case
                 where organization = ? and kind = 'PROJECT' and closed_at is null and not suspended
                 order by case_no
                """).param(number).query(String.class).list();
    }

    private List<String> suspendedBy(long listing) {
        return db.sql("select case_no from organizations.suspended_case where listing = ? order by case_no")
                .param(listing)
                .query(String.class)
                .list();
    }

    private record Entered(long id, String name) {}
}
