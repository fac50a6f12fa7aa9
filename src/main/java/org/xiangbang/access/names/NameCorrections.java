package org.xiangbang.access.names;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Papers;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Notification;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Violation;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.shared.administration.AdministrativeAct;

/**
 * Puts the names of people right. From then on they are called so everywhere; acts and signatures from before keep the name of
 * their time (ours, decision 0125).
 */
@Repository("nameCorrections")
public class NameCorrections {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REASON = 500;

    private final JdbcClient db;
    private final Accounts accounts;
    private final Papers papers;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    NameCorrections(JdbcClient db, Accounts accounts, Papers papers, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.accounts = accounts;
        this.papers = papers;
        this.clock = clock;
        this.events = events;
    }

    /** What was typed. @param paper id of a document that was uploaded before */
    public record Wanted(String rightName, String correctedOn, String reason, String paper) {}

    /** Returns the corrections of the account's person, the newest first. */
    public List<NameCorrection> of(String login) {
        return db.sql("""
                select c.before, c.after, c.corrected_on, c.reason, c.paper, c.paper_name, c.entered_by, c.entered_at
                  from access.name_correction c join access.account a on a.person = c.person
                 where a.login = ? order by c.entered_at desc, c.id desc
                """).param(login).query(NameCorrection.class).list();
    }

    /**
     * Puts the name right in every account of the person, and tells the person.
     *
     * @throws FormRefused naming every field that is wrong
     * @throws NotFound if there is no such account
     */
    @Transactional
    public NameCorrection correct(String login, Wanted wanted, Official by) {
        var account = locked(login);
        var paper = checked(account, wanted, by);
        var after = VisibleText.of(wanted.rightName());
        write(account, wanted, paper, by);
        db.sql("update access.person set name = ? where id = ?")
                .params(after, account.person())
                .update();
        events.publishEvent(new AdministrativeAct("name-corrected", account.login(), account.name(), after));
        events.publishEvent(new Notification(
                "name-corrected",
                logins(account.person()),
                null,
                null,
                List.of(account.name(), after, VisibleText.of(wanted.reason()))));
        return of(login).get(0);
    }

    private void write(Account account, Wanted wanted, String paperName, Official by) {
        db.sql("""
                insert into access.name_correction
                    (person, before, after, corrected_on, reason, paper, paper_name, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        account.person(),
                        account.name(),
                        VisibleText.of(wanted.rightName()),
                        LocalDate.parse(VisibleText.of(wanted.correctedOn())),
                        VisibleText.of(wanted.reason()),
                        VisibleText.of(wanted.paper()),
                        paperName,
                        by.login(),
                        clock.instant())
                .update();
    }

    private Account locked(String login) {
        var account = accounts.find(VisibleText.of(login)).orElseThrow(() -> new NotFound("account"));
        db.sql("select 1 from access.person where id = ? for update")
                .param(account.person())
                .query()
                .listOfRows();
        return accounts.find(account.login()).orElseThrow();
    }

    /** Returns the name of the paper. @throws FormRefused naming everything that is wrong */
    private String checked(Account account, Wanted wanted, Official by) {
        var found = new Findings();
        var name = VisibleText.of(wanted.rightName());
        if (name.isEmpty() || name.length() > LONGEST_NAME || VisibleText.hasControls(wanted.rightName(), false))
            found.add(new Violation("rightName", "account.name-form"));
        else if (name.equals(account.name())) found.add(new Violation("rightName", "account.name-same", name));
        found.check(() -> day(wanted.correctedOn()));
        if (VisibleText.isEmpty(wanted.reason())) found.add(new Violation("reason", "field.required"));
        else if (VisibleText.of(wanted.reason()).length() > LONGEST_REASON)
            found.add(new Violation(
                    "reason",
                    "field.tooLong",
                    LONGEST_REASON,
                    VisibleText.of(wanted.reason()).length()));
        var paper = found.value(() -> paper(wanted.paper(), logins(account.person()), by));
        found.orThrow(List.of());
        return paper.orElseThrow();
    }

    private void day(String typed) {
        if (VisibleText.isEmpty(typed)) throw new FormRefused("correctedOn", "field.required");
        try {
            var today = LocalDate.now(clock);
            if (LocalDate.parse(VisibleText.of(typed)).isAfter(today))
                throw new FormRefused("correctedOn", "field.past", today);
        } catch (DateTimeException noDay) {
            throw new FormRefused("correctedOn", "field.type.date");
        }
    }

    private String paper(String id, List<String> readers, Official by) {
        if (VisibleText.isEmpty(id)) throw new FormRefused("paper", "field.required");
        try {
            return papers.show(VisibleText.of(id), readers, by);
        } catch (NotFound unknown) {
            throw new FormRefused("paper", "account.name-paper");
        }
    }

    private List<String> logins(long person) {
        return db.sql("select login from access.account where person = ? order by 1")
                .param(person)
                .query(String.class)
                .list();
    }
}
