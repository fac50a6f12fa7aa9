package org.xiangbang.journey;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiangbang.People;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Desks;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.ReviewCases;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.projects.proposal.Matchmaking;
import org.xiangbang.projects.proposal.ProposalForms;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.tasklist.draft.Drafts;
import org.xiangbang.tasklist.follow.Copies;

/** Content that offers no place to break a line: names, words and numbers as long as the program takes them. */
@Component
class LongWords {
    static final String WORD = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft";
    static final String NUMBER = "1234567890".repeat(7);
    private static final Region PLACE = new Region("510726901201");
    private static final String VILLAGE = "village.handler@" + PLACE.code();
    private static final String CROWDED = "audit.reviewer@510726902202";
    private static final int LONGEST_NAME = 60;

    /** More than are counted, so that the number is written with a plus sign. */
    private static final int MORE_THAN_COUNTED = 1_001;

    private final Accounts accounts;
    private final Desks desks;
    private final People people;
    private final ProbeCases probe;
    private final ReviewCases review;
    private final HumanStep steps;
    private final Matchmaking matchmaking;
    private final Copies copies;
    private final Drafts drafts;
    private final JdbcClient db;

    LongWords(
            Accounts accounts,
            Desks desks,
            People people,
            ProbeCases probe,
            ReviewCases review,
            HumanStep steps,
            Matchmaking matchmaking,
            Copies copies,
            Drafts drafts,
            @Qualifier("owner") JdbcClient db) {
        this.accounts = accounts;
        this.desks = desks;
        this.people = people;
        this.probe = probe;
        this.review = review;
        this.steps = steps;
        this.matchmaking = matchmaking;
        this.copies = copies;
        this.drafts = drafts;
        this.db = db;
    }

    /** A person whose name is one word, at a village's desk, at two chiefs' and at the crowded one. */
    Official reader() {
        var login = "longest-" + UUID.randomUUID();
        accounts.open(login, WORD.substring(0, LONGEST_NAME), SignInPage.PASSWORD, null, null);
        for (var desk : List.of(VILLAGE, "agriculture.chief@510726", PageCases.CHIEF, CROWDED))
            desks.grant(Desk.parse(desk), login, null);
        return accounts.official(login).orElseThrow();
    }

    /** A case with a number of ten digits in its series, which the reader has begun. */
    String started(Official reader) {
        highNumbers();
        var caseNo = probe.start(WORD + NUMBER, PLACE, reader);
        db.sql("""
                update tasklist.inbox set organization_name = ?, amount_fen = 9223372036854775807, due_at = '2099-12-31'
                 where case_no = ?
                """).params(NUMBER + WORD, caseNo).update();
        return caseNo;
    }

    private void highNumbers() {
        db.sql("""
                insert into cases.case_number (series, last)
                select 'N-510726-' || extract(year from now()) + n, 2147400000 from generate_series(0, 9) n
                on conflict (series) do update set last = greatest(cases.case_number.last, excluded.last)
                """).update();
    }

    /** The step that waits. */
    String task(String caseNo) {
        return review.task(caseNo);
    }

    /** The reader has done its first step with a long opinion, and the case waits for two departments. */
    String reported(Official reader) {
        var caseNo = started(reader);
        var form = new StepForm("approve", WORD + " " + NUMBER, Map.of("amount", "9999999999.99"), List.of());
        steps.complete(review.task(caseNo), form, reader);
        return caseNo;
    }

    /** More steps wait at that desk than are counted; they are very overdue, and of every link. */
    void crowd() {
        var task = review.task(probe.start(WORD, PLACE, people.at(CROWDED)));
        db.sql("""
                insert into tasklist.inbox
                select (jsonb_populate_record(i, jsonb_build_object(
                        'task_id', gen_random_uuid(), 'link', l.link, 'severity', 0, 'turns_at', 'infinity',
                        'due_at', '2001-01-01'))).*
                  from tasklist.inbox i, generate_series(1, :number) n,
                       unnest(array['approval', 'implementation', 'disbursement', 'acceptance', '']) l (link)
                 where i.task_id = :task::uuid
                """).param("number", MORE_THAN_COUNTED).param("task", task).update();
    }

    /** Removes these steps again, so that the inbox agrees with the engine. */
    void leave() {
        db.sql("""
                delete from tasklist.inbox i where due_at = '2001-01-01'
                   and not exists (select 1 from public.act_ru_task t where t.id_ = i.task_id::text)
                """).update();
    }

    /** A project whose title is one word. @return its number */
    String project() {
        var caseNo = matchmaking.proposed("S-000001", ProposalForms.herbs());
        for (var table : List.of("cases.case_file", "projects.project")) rename(table, "title", "case_no", caseNo);
        return caseNo;
    }

    /** A published need whose title is one word. @return its number */
    String need() {
        var caseNo = matchmaking.need();
        for (var table : List.of("cases.case_file", "needs.need")) rename(table, "title", "case_no", caseNo);
        return caseNo;
    }

    /** An admitted organization whose name is one word. @return its number */
    String organization() {
        var number = matchmaking.organization();
        rename("organizations.organization", "name", "number", number);
        rename("cases.case_file", "title", "case_no", number);
        return number;
    }

    private void rename(String table, String column, String key, String value) {
        var name = WORD + NUMBER + value;
        db.sql("update %s set %s = ? where %s = ?".formatted(table, column, key))
                .params(name, value)
                .update();
    }

    void sentAndBegun(String caseNo, Official reader) {
        copies.send(caseNo, List.of(reader.login()), WORD + NUMBER, people.at(VILLAGE));
        var task = review.task(caseNo);
        drafts.save("task:" + task, 0, Map.of("opinion", List.of(NUMBER + WORD)), "/tasks/" + task, reader);
    }
}
