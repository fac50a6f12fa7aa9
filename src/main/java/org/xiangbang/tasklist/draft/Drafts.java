package org.xiangbang.tasklist.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Rule;
import org.xiangbang.tasklist.list.Inbox;
import org.xiangbang.tasklist.list.TaskFilter;

/** The rows of drafts (草稿): what a person typed is stored, and shown to nobody else, until the form is sent or the draft is deleted. */
@Repository
public class Drafts {
    static final Rule NEWEST_IS_KEPT = new Rule("tasklist.draft-newer", "ours, decision 0067");
    static final Rule DRAFTS_ARE_FEW = new Rule("tasklist.draft-many", "ours, decision 0067");

    /** The most drafts of one person; {@code MAX_TEXT} is the most characters in one (ours, decision 0067). */
    static final int MOST = 100;

    static final int MAX_TEXT = 100_000;

    private static final TypeReference<Map<String, List<String>>> VALUES = new TypeReference<>() {};
    private static final String SELECT = """
            select d.*, (d.case_no is null or exists (select 1 from tasklist.inbox i
                          where 'task:' || i.task_id = d.subject and i.case_no = d.case_no)) as open
              from tasklist.draft d where d.login = :login
            """;

    private final JdbcClient db;
    private final DraftSubjects subjects;
    private final OfficialClock clock;
    private final ObjectMapper json;

    Drafts(JdbcClient db, DraftSubjects subjects, OfficialClock clock, ObjectMapper json) {
        this.db = db;
        this.subjects = subjects;
        this.clock = clock;
        this.json = json;
    }

    /** Finds the person's own draft on the subject. */
    public Optional<Draft> find(String subject, Official who) {
        return db.sql(SELECT + " and d.subject = :subject")
                .param("login", who.login())
                .param("subject", subject)
                .query((row, n) -> draft(row))
                .optional();
    }

    /** Returns the person's drafts, the latest first. */
    public List<Draft> of(Official who) {
        return db.sql(SELECT + " order by d.saved_at desc, d.subject limit :most")
                .param("login", who.login())
                .param("most", MOST)
                .query((row, n) -> draft(row))
                .list();
    }

    /**
     * Saves the draft.
     *
     * @param known the revision that the page has seen, or 0
     * @param page the path of the form
     * @throws NotFound if the subject does not exist or does not belong to this person
     * @throws org.xiangbang.shared.RuleBroken if another window has saved or deleted the draft since
     * @throws FormRefused if the text is too long
     */
    @Transactional
    public Draft save(String subject, int known, Map<String, List<String>> values, String page, Official who) {
        var text = text(values);
        if (text.length() > MAX_TEXT) throw new FormRefused("draft", "tasklist.draft.long", MAX_TEXT);
        if (page == null || !page.matches("/[a-zA-Z0-9/-]{0,120}") || page.startsWith("//"))
            throw new FormRefused("page", "tasklist.draft.page");
        var saved = known > 0 ? again(subject, known, text, who) : first(subject, text, page, who);
        if (saved == 0) refuse(subject, who);
        return find(subject, who).orElseThrow();
    }

    /** Saves an existing draft without checking its subject again, so that the text is kept even if another person was faster. */
    private int again(String subject, int known, String values, Official who) {
        return db.sql("""
                update tasklist.draft set "values" = :values::jsonb, revision = revision + 1, saved_at = :now
                 where login = :login and subject = :subject and revision = :known
                """)
                .param("values", values)
                .param("now", TaskFilter.at(clock.instant()))
                .param("login", who.login())
                .param("subject", subject)
                .param("known", known)
                .update();
    }

    private int first(String subject, String values, String page, Official who) {
        var about = subjects.of(subject, who);
        if (of(who).size() >= MOST) throw DRAFTS_ARE_FEW.broken(MOST);
        return db.sql("""
                insert into tasklist.draft (login, subject, revision, saved_at, "values", page, desk, case_no, title, process,
                                            version, step, step_name)
                values (:login, :subject, 1, :now, :values::jsonb, :page, :desk, :caseNo, :title, :process,
                        :version, :step, :stepName)
                on conflict (login, subject) do nothing
                """)
                .param("login", who.login())
                .param("subject", subject)
                .param("now", TaskFilter.at(clock.instant()))
                .param("values", values)
                .param("page", page)
                .param("desk", about.desk() == null ? null : about.desk().id())
                .param("caseNo", about.caseNo())
                .param("title", about.title())
                .param("process", about.process())
                .param("version", about.version())
                .param("step", about.step())
                .param("stepName", about.stepName())
                .update();
    }

    private void refuse(String subject, Official who) {
        var newer = find(subject, who).map(Draft::savedAt).orElseGet(clock::instant);
        throw NEWEST_IS_KEPT.broken(newer);
    }

    /** Deletes the draft. @throws NotFound if the person has none on the subject */
    @Transactional
    public void discard(String subject, Official who) {
        var gone = db.sql("delete from tasklist.draft where login = :login and subject = :subject")
                .param("login", who.login())
                .param("subject", subject)
                .update();
        if (gone == 0) throw new NotFound(subject);
    }

    private Draft draft(ResultSet row) throws SQLException {
        Instant savedAt = Inbox.instant(row, "saved_at");
        return new Draft(
                row.getString("subject"),
                row.getInt("revision"),
                savedAt,
                values(row.getString("values")),
                row.getString("page"),
                row.getString("case_no"),
                row.getString("title"),
                row.getString("process"),
                row.getInt("version"),
                row.getString("step"),
                row.getString("step_name"),
                row.getBoolean("open"));
    }

    private String text(Map<String, List<String>> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, List<String>> values(String text) {
        try {
            return json.readValue(text, VALUES);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
