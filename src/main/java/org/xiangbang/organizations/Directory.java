package org.xiangbang.organizations;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.cases.CaseList;
import org.xiangbang.cases.CaseLists;
import org.xiangbang.cases.CaseQuery;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.engine.web.OptionNames;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.Seat;

/**
 * The directory as people read it: everybody sees who is admitted; the rest is seen by those in whose region the organization
 * signed up.
 */
@Repository
public class Directory {
    private static final Set<String> DECIDE_ON_NUMBERS = Set.of("civil-affairs", "finance");

    private final JdbcClient db;
    private final CaseList<Item> list;
    private final OrganizationRecords records;
    private final CaseFiles cases;
    private final VisibleCases visible;

    Directory(
            JdbcClient db,
            CaseLists lists,
            OptionNames options,
            OrganizationRecords records,
            CaseFiles cases,
            VisibleCases visible) {
        this.db = db;
        this.list = lists.of(CaseFile.Kind.ORGANIZATION)
                .statuses(Organization.Status.values(), Organization.Status::word, Organization.Status::published)
                .own("join organizations.organization o on o.number = c.case_no", "o.status")
                .texts("organizations.organization o", "o.number", "o.name")
                .code("organizations.organization o", "o.number", "o.uscc")
                .category("o.type", () -> options.words(AdmissionProcess.KEY, AdmissionProcess.SIGN_UP, "type"))
                .text("title", "o.name")
                .text("grade", "coalesce(o.grade, '')")
                .text("uscc", "o.uscc")
                .day("validUntil", "o.valid_until")
                .byNumber()
                .rows("""
                        o.number, o.name, o.uscc, o.uscc_demonstration as synthetic, o.type, o.grade, o.region,
                        o.status, o.valid_until""", Item.class, Item::number);
        this.records = records;
        this.cases = cases;
        this.visible = visible;
    }

    /**
     * Returns the names by number of some organizations that are admitted, in the order of names: at most so many of those whose name or
     * code has the words.
     *
     * @param words what somebody typed; empty for those that were admitted last
     */
    public Map<String, String> admitted(String words, int most, Official by) {
        var query = new CaseQuery("", Organization.Status.ADMITTED.word(), words, "", most);
        var names = new LinkedHashMap<String, String>();
        list.page(query, by).items().stream()
                .sorted(Comparator.comparing(Item::name).thenComparing(Item::number))
                .forEach(item -> names.put(item.number(), item.name()));
        return names;
    }

    /** One line of the directory. @param validUntil null before the admission */
    public record Item(
            String number,
            String name,
            String uscc,
            boolean synthetic,
            String type,
            String grade,
            String region,
            Organization.Status status,
            LocalDate validUntil) {

        /** See {@link Organization#expired}. */
        public boolean expired(LocalDate today) {
            return Organization.expired(status, validUntil, today);
        }
    }

    public CaseList<Item> cases() {
        return list;
    }

    /** @throws NotFound if there is no such organization, or none that {@code by} may see */
    public Organization one(String number, Official by) {
        var organization = records.find(number).orElseThrow(() -> new NotFound(number));
        if (!organization.status().published() && !followable(number, by)) throw new NotFound(number);
        return organization;
    }

    /** May the official see the whole record and its case? */
    public boolean followable(String number, Official by) {
        return visible.covers(cases.find(number), by);
    }

    /** May the official read its bank account and its telephone number whole? Its own people may, and who signed it up (rules X-15). */
    public boolean knowsNumbers(String number, Official by) {
        var file = cases.find(number);
        return by.seats(AdmissionProcess.KEY).stream()
                .map(Seat::desk)
                .anyMatch(desk -> desk.equals(file.applicant())
                        || desk.ofOrganization() && desk.region().equals(number));
    }

    /**
     * Finds the seat at which the official may read them whole with a reason that is recorded: of the desks of its place that decide on
     * it or on what it is paid (ours, decision 0155).
     */
    public Optional<Seat> asksNumbers(String number, Official by) {
        var place = cases.find(number).region();
        return by.seats(AdmissionProcess.KEY).stream()
                .filter(seat -> DECIDE_ON_NUMBERS.contains(seat.desk().department()))
                .filter(seat -> new Region(seat.desk().region()).contains(place))
                .findFirst();
    }

    /** Returns the titles, by number, of its projects and of those of which it is a member that {@code by} may see, newest first. */
    public Map<String, String> projects(String number, Official by) {
        var numbers =
                db.sql("""
                        select c.case_no from cases.public_case c
                         where c.kind = 'PROJECT'
                           and (c.organization = :organization
                                or exists (select 1 from cases.public_case_member m
                                            where m.case_no = c.case_no and m.organization = :organization))
                        """).param("organization", number).query(String.class).list();
        var titles = new TreeMap<String, String>(Comparator.reverseOrder());
        titles.putAll(visible.titles(numbers, by));
        return titles;
    }

    public List<Finding> findings(String number) {
        return records.findings(number);
    }
}
