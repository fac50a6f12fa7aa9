package org.xiangbang.needs;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.Schedule;

/** The rows of the needs library. */
@Repository
class NeedRecords {
    private static final String SAVE = """
            insert into needs.need (case_no, title, category, nature, region, place, origin, starts_on, ends_on,
                   responsible_unit, task, amount_fen, households, people, lifted_households, monitored_households,
                   output_target, benefit_target, satisfaction_target, participation, departments, library_year, status)
            values (:caseNo, :title, :category, :nature, :region, :place, :origin, :startsOn, :endsOn,
                   :responsibleUnit, :task, :amount, :households, :people, :lifted, :monitored,
                   :output, :benefit, :satisfaction, :participation, :departments::text[], :libraryYear, 'REPORTED')
            on conflict (case_no) do update
               set title = excluded.title, category = excluded.category, nature = excluded.nature,
                   place = excluded.place, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
                   responsible_unit = excluded.responsible_unit, task = excluded.task,
                   amount_fen = excluded.amount_fen, households = excluded.households, people = excluded.people,
                   lifted_households = excluded.lifted_households,
                   monitored_households = excluded.monitored_households, output_target = excluded.output_target,
                   benefit_target = excluded.benefit_target, satisfaction_target = excluded.satisfaction_target,
                   participation = excluded.participation, departments = excluded.departments
            """;

    private final JdbcClient db;

    NeedRecords(JdbcClient db) {
        this.db = db;
    }

    Optional<Need> find(String caseNo) {
        return db.sql("select * from needs.need where case_no = ?")
                .param(caseNo)
                .query((row, n) -> need(row, funding(row.getString("case_no"))))
                .optional();
    }

    /** Writes what was reported. A correction replaces what was there and keeps what the officials decided. */
    void save(String caseNo, NeedContent content, Region.Level origin, int libraryYear) {
        db.sql(SAVE)
                .param("caseNo", caseNo)
                .param("title", content.title())
                .param("category", content.category())
                .param("nature", content.nature())
                .param("region", content.location().region().code())
                .param("place", content.location().place())
                .param("origin", origin.word())
                .param("startsOn", content.schedule().startsOn())
                .param("endsOn", content.schedule().endsOn())
                .param("responsibleUnit", content.responsibleUnit())
                .param("task", content.task())
                .param("amount", content.financing().amount().fen())
                .param("households", content.beneficiaries().households())
                .param("people", content.beneficiaries().people())
                .param("lifted", content.beneficiaries().liftedHouseholds())
                .param("monitored", content.beneficiaries().monitoredHouseholds())
                .param("output", content.targets().outputTarget())
                .param("benefit", content.targets().benefitTarget())
                .param("satisfaction", content.targets().satisfactionTarget())
                .param("participation", content.participation())
                .param("departments", array(content.departments()))
                .param("libraryYear", libraryYear)
                .update();
        fund(caseNo, content.financing().lines());
    }

    private void fund(String caseNo, List<Funding> lines) {
        db.sql("delete from needs.funding where case_no = ?").param(caseNo).update();
        int no = 1;
        for (var line : lines)
            db.sql("insert into needs.funding (case_no, no, source, amount_fen, note) values (?, ?, ?, ?, ?)")
                    .params(caseNo, no++, line.source(), line.amount().fen(), line.note())
                    .update();
    }

    void status(String caseNo, Need.Status status) {
        set(caseNo, "status", status.name());
    }

    void publishedOn(String caseNo, LocalDate day) {
        set(caseNo, "published_on", day);
    }

    void servedBy(String caseNo, String project) {
        set(caseNo, "served_by", project);
    }

    void libraryYear(String caseNo, int year) {
        set(caseNo, "library_year", year);
    }

    void priority(String caseNo, String priority) {
        set(caseNo, "priority", priority);
    }

    private void set(String caseNo, String column, Object value) {
        db.sql("update needs.need set " + column + " = ? where case_no = ?")
                .params(value, caseNo)
                .update();
    }

    void announce(String caseNo, boolean suitable, List<String> wantedHelp, String announcedAt) {
        db.sql("""
                update needs.need set suitable = :suitable, wanted_help = :help::text[], announced_at = :where
                 where case_no = :caseNo
                """)
                .param("suitable", suitable)
                .param("help", array(wantedHelp))
                .param("where", announcedAt)
                .param("caseNo", caseNo)
                .update();
    }

    void removal(String caseNo, Need.Removal removal) {
        db.sql("update needs.need set removal_reason = ?, removal_ground = ? where case_no = ?")
                .params(removal.reason(), removal.ground(), caseNo)
                .update();
    }

    /** Writes a department's score. The last one of each department counts: a need that is reviewed again is scored again. */
    void score(String caseNo, DepartmentScore score, Instant at) {
        db.sql("""
                insert into needs.department_score (case_no, desk, outcome, score, opinion, at)
                values (:caseNo, :desk, :outcome, :score, :opinion, :at)
                on conflict (case_no, desk) do update
                   set outcome = excluded.outcome, score = excluded.score, opinion = excluded.opinion, at = excluded.at
                """)
                .param("caseNo", caseNo)
                .param("desk", score.desk())
                .param("outcome", score.outcome())
                .param("score", score.score())
                .param("opinion", score.opinion())
                .param("at", at)
                .update();
    }

    /** Deletes the score of a department that took its opinion back. */
    void unscore(String caseNo, String desk) {
        db.sql("delete from needs.department_score where case_no = ? and desk = ?")
                .params(caseNo, desk)
                .update();
    }

    List<DepartmentScore> scores(String caseNo) {
        return db.sql(
                        "select desk, outcome, score, opinion from needs.department_score where case_no = ? order by desk")
                .param(caseNo)
                .query(DepartmentScore.class)
                .list();
    }

    private List<Funding> funding(String caseNo) {
        return db.sql("select source, amount_fen, note from needs.funding where case_no = ? order by no")
                .param(caseNo)
                .query(Funding.class)
                .list();
    }

    private static Need need(ResultSet row, List<Funding> funding) throws SQLException {
        var reason = row.getString("removal_reason");
        return new Need(
                row.getString("case_no"),
                content(row, funding),
                Region.Level.named(row.getString("origin")).orElseThrow(),
                row.getInt("library_year"),
                row.getString("priority"),
                row.getObject("suitable", Boolean.class),
                words(row.getArray("wanted_help")),
                row.getString("announced_at"),
                row.getObject("published_on", LocalDate.class),
                row.getString("served_by"),
                reason == null ? null : new Need.Removal(reason, row.getString("removal_ground")),
                Need.Status.valueOf(row.getString("status")));
    }

    private static NeedContent content(ResultSet row, List<Funding> funding) throws SQLException {
        return new NeedContent(
                row.getString("title"),
                row.getString("category"),
                row.getString("nature"),
                new Location(new Region(row.getString("region")), row.getString("place")),
                new Schedule(row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                row.getString("responsible_unit"),
                row.getString("task"),
                new Financing(new Money(row.getLong("amount_fen")), funding),
                new Beneficiaries(
                        row.getLong("households"),
                        row.getLong("people"),
                        row.getObject("lifted_households", Long.class),
                        row.getObject("monitored_households", Long.class)),
                new Targets(
                        row.getString("output_target"),
                        row.getString("benefit_target"),
                        row.getString("satisfaction_target")),
                row.getString("participation"),
                words(row.getArray("departments")));
    }

    private static List<String> words(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static String array(List<String> words) {
        return "{" + String.join(",", words) + "}";
    }
}
