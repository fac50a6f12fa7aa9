package org.xiangbang.tasklist.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Accounts;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Notification;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.OfficialAct;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;
import org.xiangbang.shared.Violation;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.shared.Worded;
import org.xiangbang.tasklist.list.TaskFilter;

/** Copies (抄送): a case is sent for information to people who may see it anyway, and it is stored who has read it. */
@Repository
public class Copies {
    static final Rule ONLY_TO_READERS = new Rule("tasklist.copy-readers", "ours, decision 0067");
    static final Rule NOT_TWICE_UNREAD = new Rule("tasklist.copy-unread", "ours, decision 0067");

    /** The most people at once; {@code MAX_NOTE} is the most characters of a note (ours, decision 0067). */
    static final int MOST = 50;

    static final int MAX_NOTE = 500;

    /** How many copies are on one page. */
    public static final int PAGE = 30;

    private final JdbcClient db;
    private final CaseFiles cases;
    private final VisibleCases visible;
    private final Accounts accounts;
    private final OfficialClock clock;
    private final ApplicationEventPublisher events;

    Copies(
            JdbcClient db,
            CaseFiles cases,
            VisibleCases visible,
            Accounts accounts,
            OfficialClock clock,
            ApplicationEventPublisher events) {
        this.db = db;
        this.cases = cases;
        this.visible = visible;
        this.accounts = accounts;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Sends the case with a note to each of these people.
     *
     * @param logins the people to whom the case is sent
     * @throws NotFound if {@code by} may not see the case
     * @throws FormRefused if nobody, an unknown person or too many people are named, or the note is too long
     * @throws org.xiangbang.shared.RuleBroken if one of them may not see the case or has not read the last copy, or if the
     *     case is suspended or closed
     */
    @Transactional
    public void send(String caseNo, List<String> logins, String note, Official by) {
        visible.find(caseNo, by);
        var file = cases.lock(caseNo);
        InactiveCases.moves(file).orThrow();
        var text = VisibleText.of(note);
        var found = new Findings();
        var readers = readers(logins, by, found);
        found.check(() ->
                refuse(readers.stream().filter(r -> !visible.covers(file, r)).toList(), ONLY_TO_READERS));
        found.check(() -> refuse(readers.stream().filter(r -> waits(caseNo, r)).toList(), NOT_TWICE_UNREAD));
        if (text.length() > MAX_NOTE) found.add(new Violation("note", "tasklist.copy.note", MAX_NOTE));
        found.orThrow(List.of("to", "note"));
        for (var reader : readers) add(file, reader, text, by);
        tell(file, readers, text, by);
    }

    /** Returns those who are known, and notes what is wrong with the others. */
    private List<Official> readers(List<String> logins, Official by, Findings found) {
        var named = logins == null
                ? List.<String>of()
                : logins.stream()
                        .filter(l -> !VisibleText.isEmpty(l))
                        .distinct()
                        .toList();
        if (named.isEmpty()) found.add(new Violation("to", "tasklist.copy.nobody"));
        if (named.contains(by.login())) found.add(new Violation("to", "tasklist.copy.self"));
        var readers = new ArrayList<Official>();
        if (named.size() > MOST) found.add(new Violation("to", "tasklist.copy.many", MOST));
        else
            for (var login : named)
                accounts.official(login)
                        .ifPresentOrElse(
                                readers::add, () -> found.add(new Violation("to", "tasklist.copy.unknown", login)));
        return readers;
    }

    private static void refuse(List<Official> against, Rule rule) {
        var names = against.stream().map(Official::name).toList();
        Verdict.of(against.isEmpty(), rule, new Worded.Names(names)).orThrow("to");
    }

    /** Returns the logins of those who have started the case or done a step of it. */
    List<String> hadPart(String caseNo) {
        return db.sql("""
                select login from tasklist.done where case_no = :caseNo
                union
                select login from tasklist.started where case_no = :caseNo
                """).param("caseNo", caseNo).query(String.class).list();
    }

    private boolean waits(String caseNo, Official reader) {
        return db.sql("""
                select exists (select 1 from tasklist.copy where login = ? and case_no = ? and read_at is null)
                """).params(reader.login(), caseNo).query(Boolean.class).single();
    }

    private void add(CaseFile file, Official reader, String note, Official by) {
        db.sql("""
                insert into tasklist.copy (case_no, title, region, login, sent_by, note, sent_at)
                values (:caseNo, :title, :region, :login, :by, :note, :now)
                """)
                .param("caseNo", file.caseNo())
                .param("title", file.title())
                .param("region", file.region().code())
                .param("login", reader.login())
                .param("by", by.name())
                .param("note", note)
                .param("now", TaskFilter.at(clock.instant()))
                .update();
    }

    /** Records in the trace to whom the case was sent, and notifies these people. */
    private void tell(CaseFile file, List<Official> readers, String note, Official by) {
        var said = note.isEmpty() ? null : note;
        Map<String, Object> facts =
                Map.of("copiedTo", readers.stream().map(Official::name).toList());
        events.publishEvent(
                new OfficialAct(file.caseNo(), by, null, "copy", null, null, null, said, facts, List.of(), null));
        var logins = readers.stream().map(Official::login).toList();
        events.publishEvent(
                new Notification("copied", logins, file.caseNo(), null, List.of(by.name(), file.title(), note)));
    }

    /** Returns what was sent to the person, the latest first. @param before id of the last copy of the page before; 0 for the first page */
    public List<CopyItem> of(Official who, long before) {
        if (before < 0) throw new FormRefused("before", "field.cursor");
        return db.sql("""
                select * from tasklist.copy where login = :login and (:before = 0 or id < :before) order by id desc limit :rows
                """)
                .param("login", who.login())
                .param("before", before)
                .param("rows", PAGE)
                .query(CopyItem.class)
                .list();
    }

    /** Returns everybody to whom the case was sent, the latest first. The caller checks that the person who asks may see the case. */
    public List<CopyItem> ofCase(String caseNo) {
        return db.sql("select * from tasklist.copy where case_no = ? order by id desc limit 100")
                .param(caseNo)
                .query(CopyItem.class)
                .list();
    }

    public long unread(Official who) {
        return db.sql("""
                select count(*) from (select 1 from tasklist.copy where login = ? and read_at is null limit 1000) unread
                """).param(who.login()).query(Long.class).single();
    }

    /** Opens a copy of the person's own and marks it as read. @throws NotFound if the person has none of that id */
    @Transactional
    public CopyItem open(long id, Official who) {
        db.sql("update tasklist.copy set read_at = :now where id = :id and login = :login and read_at is null")
                .param("now", TaskFilter.at(clock.instant()))
                .param("id", id)
                .param("login", who.login())
                .update();
        return db.sql("select * from tasklist.copy where id = ? and login = ?")
                .params(id, who.login())
                .query(CopyItem.class)
                .optional()
                .orElseThrow(() -> new NotFound("copy " + id));
    }
}
