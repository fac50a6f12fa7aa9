package org.xiangbang.journey;

import com.microsoft.playwright.Browser;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Desks;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.ReviewCases;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

/** Colleagues at the desks of one quiet village, who sign in each at a window of their own, and steps that wait for them. */
@Component
@Lazy
class Colleagues {
    static final Region PLACE = new Region("532922901201");
    static final String DESK = "village.handler@532922901201";
    static final String NEXT_DESK = "agriculture.reviewer@532922";

    private final Accounts accounts;
    private final Desks desks;
    private final ReviewCases cases;
    private final HumanStep steps;
    private final CaseFiles files;
    private final TransactionTemplate transaction;
    private final DataSource database;
    private final JdbcClient db;
    private final int port;

    Colleagues(
            Accounts accounts,
            Desks desks,
            ReviewCases cases,
            HumanStep steps,
            CaseFiles files,
            TransactionTemplate transaction,
            DataSource database,
            JdbcClient db,
            @LocalServerPort int port) {
        this.accounts = accounts;
        this.desks = desks;
        this.cases = cases;
        this.steps = steps;
        this.files = files;
        this.transaction = transaction;
        this.database = database;
        this.db = db;
        this.port = port;
    }

    /** A new person at these desks, who can sign in. */
    Official colleague(String name, String... deskIds) {
        var login = "colleague-" + UUID.randomUUID();
        accounts.open(login, name, SignInPage.PASSWORD, null, null);
        for (var desk : deskIds) desks.grant(Desk.parse(desk), login, null);
        return accounts.official(login).orElseThrow();
    }

    /** Leaves every desk, so that no later test finds somebody there. */
    void leaves(Official colleague) {
        colleague.desks().forEach(desk -> desks.end(desk, colleague.login()));
    }

    Seen window(Official colleague, String language, Browser browser) {
        return new Seen(browser, port, language).as(colleague.login());
    }

    /** A case of that title whose first step waits at the desk of {@code by}. @return the step */
    String waits(String title, Official by) {
        return cases.task(cases.start(title, PLACE, by));
    }

    /** Does the first step of a probe case. */
    void report(String task, Official by) {
        steps.complete(task, StepForm.approve(Map.of("amount", "1.00")), by);
    }

    /** The one step that waits in the case. */
    String step(String caseNo) {
        return cases.task(caseNo);
    }

    /** Another act holds the step's case and does not finish. */
    HeldCase holds(String task) throws SQLException {
        return new HeldCase(database, caseOf(task));
    }

    void suspends(String task) {
        var caseNo = caseOf(task);
        transaction.executeWithoutResult(t -> files.suspend(caseNo, "test"));
    }

    void resumes(String task) {
        var caseNo = caseOf(task);
        transaction.executeWithoutResult(t -> files.resume(caseNo, "test"));
    }

    /** A step in a village whose desks nobody of here holds. */
    String elsewhere() {
        var stranger = colleague("外人", "village.handler@532922902201");
        var task = cases.task(cases.start("别处", new Region("532922902201"), stranger));
        leaves(stranger);
        return task;
    }

    private String caseOf(String task) {
        return db.sql("select case_no from tasklist.inbox where task_id = ?::uuid")
                .param(task)
                .query(String.class)
                .single();
    }
}
