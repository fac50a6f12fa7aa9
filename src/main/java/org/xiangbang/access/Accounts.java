package org.xiangbang.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.xiangbang.access.passwords.GuessedPasswords;
import org.xiangbang.access.powers.Power;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.shared.administration.AdministrativeAct;

/** Accounts and the people to whom they belong. */
@Repository
public class Accounts {
    private static final String READER = Accounts.class.getName() + ".reader";
    private static final int LONGEST_NAME = 60;
    private static final String ACCOUNT = """
            select a.login, a.person, p.name, upper(a.power) as power, a.disabled_at, a.password_set, a.password_given
              from access.account a join access.person p on p.id = a.person
            """;

    private final JdbcClient db;
    private final Desks desks;
    private final StandInSource standIns;
    private final PasswordEncoder passwords;
    private final GuessedPasswords guessed;
    private final ApplicationEventPublisher events;

    Accounts(
            JdbcClient db,
            Desks desks,
            StandInSource standIns,
            PasswordEncoder passwords,
            GuessedPasswords guessed,
            ApplicationEventPublisher events) {
        this.db = db;
        this.desks = desks;
        this.standIns = standIns;
        this.passwords = passwords;
        this.guessed = guessed;
        this.events = events;
    }

    public Optional<Account> find(String login) {
        return db.sql(ACCOUNT + " where a.login = ?")
                .param(login)
                .query(Account.class)
                .optional();
    }

    /** Keeps an account for the rest of the request, which was read at its beginning and tells whether its reader may be here. */
    public static void keep(Account reader, HttpServletRequest request) {
        request.setAttribute(READER, reader);
    }

    /** Returns the account that was kept for this request. */
    public static Optional<Account> kept(HttpServletRequest request) {
        return request.getAttribute(READER) instanceof Account reader ? Optional.of(reader) : Optional.empty();
    }

    /** Finds an account; that of the reader of a request as it was at the beginning of the request. */
    public Optional<Account> atHand(String login) {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(READER, RequestAttributes.SCOPE_REQUEST) instanceof Account reader
                        && reader.login().equals(login)
                ? Optional.of(reader)
                : find(login);
    }

    /** Returns the person of an open account with the desks that they hold and those at which they act as deputy, at this moment. */
    public Optional<Official> official(String login) {
        return find(login).flatMap(this::official);
    }

    /** Does the same for an account that is at hand. */
    public Optional<Official> official(Account account) {
        if (!account.open()) return Optional.empty();
        var login = account.login();
        return Optional.of(new Official(login, account.person(), account.name(), desks.of(login), standIns.of(login)));
    }

    /**
     * Returns a page of accounts in the order of logins: those whose login or name contains {@code text}.
     *
     * @throws FormRefused naming {@code after} if it is no login
     */
    public List<Account> list(String text, String after, int size) {
        if (!after.isEmpty() && find(after).isEmpty()) throw new FormRefused("after", "field.cursor");
        return db.sql(ACCOUNT + """
                 where a.login > :after and (:text = '' or position(:text in a.login) > 0 or position(:text in p.name) > 0)
                 order by a.login limit :size
                """)
                .param("after", after)
                .param("text", text)
                .param("size", size)
                .query(Account.class)
                .list();
    }

    /**
     * Opens an account for a person who has none yet.
     *
     * @param power of administration; null for whoever administers nothing
     * @param by login of the person who opens it and gives the password; null when the person signs up
     * @throws FormRefused as from {@link #mayOpen}
     */
    @Transactional
    public Official open(String login, String name, String password, Power power, String by) {
        return openFor(null, login, name, password, power, by);
    }

    /** Does the same for a person who may have an account already. @param known the person; null for a new one */
    @Transactional
    public Official openFor(Long known, String login, String name, String password, Power power, String by) {
        mayOpen(login, name, password);
        var hash = passwords.encode(password);
        var person = known != null ? known : person(name);
        try {
            db.sql("""
                    insert into access.account (login, person, password, administrator, power, opened_by, password_given)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(
                            login,
                            person,
                            hash,
                            power == Power.SYSTEM,
                            power == null ? null : power.word(),
                            by,
                            by != null)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new FormRefused("login", "account.login-taken", login);
        }
        tell("account-opened", login, VisibleText.of(name) + (power == null ? "" : " (" + power.word() + ")"));
        return new Official(login, person, VisibleText.of(name), List.of());
    }

    private Long person(String name) {
        return db.sql("insert into access.person (name) values (?) returning id")
                .param(VisibleText.of(name))
                .query(Long.class)
                .single();
    }

    /** @throws FormRefused naming every field that is wrong; a login is taken only once */
    public void mayOpen(String login, String name, String password) {
        Findings.together(
                () -> {
                    if (find(login).isPresent()) throw new FormRefused("login", "account.login-taken", login);
                },
                () -> requireName(name),
                () -> requirePassword("password", password, login, name));
    }

    /** @throws FormRefused naming the field if the password is too weak, too long, or would be guessed */
    private void requirePassword(String field, String password, String login, String name) {
        PasswordPolicy.require(field, password);
        guessed.refuse(field, password, login, name);
    }

    /** @throws FormRefused naming {@code name} if it is missing, too long or unreadable */
    public static void requireName(String name) {
        if (VisibleText.isEmpty(name) || name.length() > LONGEST_NAME || VisibleText.hasControls(name, false))
            throw new FormRefused("name", "account.name-form");
    }

    /** Changes the password as its owner wants. Everybody who is signed in with the old password is signed out. */
    @Transactional
    public void password(String login, String password) {
        password(login, password, false);
    }

    /** Gives somebody a password. With it they can sign in, and then choose another before anything else. */
    @Transactional
    public void givePassword(String login, String password) {
        password(login, password, true);
    }

    private void password(String login, String password, boolean given) {
        requirePassword("password", password, login, nameOf(login));
        changed(db.sql(
                        "update access.account set password = ?, password_set = now(), password_given = ? where login = ?")
                .params(passwords.encode(password), given, login)
                .update());
        tell(given ? "password-reset" : "password-changed", login, "");
        endSessions(login);
    }

    /** Would the password be guessed, though it is not weak in itself? */
    public boolean isGuessed(String login, String name, String password) {
        return guessed.why(password, login, name).isPresent();
    }

    private String nameOf(String login) {
        return find(login).map(Account::name).orElseThrow(() -> new NotFound("account"));
    }

    @Transactional
    public void close(String login) {
        changed(db.sql("update access.account set disabled_at = coalesce(disabled_at, now()) where login = ?")
                .param(login)
                .update());
        tell("account-closed", login, "");
        endSessions(login);
        events.publishEvent(new HoldingEnded(login));
    }

    /** Everybody who is signed in with that account is signed out. */
    public void endSessions(String login) {
        db.sql("delete from access.session where principal_name = ?")
                .param(login)
                .update();
    }

    @Transactional
    public void reopen(String login) {
        changed(db.sql("update access.account set disabled_at = null where login = ?")
                .param(login)
                .update());
        tell("account-reopened", login, "");
    }

    /** Returns the stored hash of an open account's password. */
    public Optional<String> passwordOf(String login) {
        return db.sql("""
                select coalesce(
                           (select '{directory}' || l.id || ' ' || l.name from access.identity_link l
                             where l.login = a.login and l.source = 'ldap' and l.ended_at is null),
                           a.password)
                  from access.account a where a.login = ? and a.disabled_at is null
                """).param(login).query(String.class).optional();
    }

    /** Works like {@link #passwordOf}, and until the transaction ends nobody else changes that password. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> lockPasswordOf(String login) {
        return db.sql("select password from access.account where login = ? and disabled_at is null for no key update")
                .param(login)
                .query(String.class)
                .optional();
    }

    private void tell(String kind, String login, String after) {
        events.publishEvent(new AdministrativeAct(kind, login, "", after));
    }

    private static void changed(int rows) {
        if (rows == 0) throw new NotFound("account");
    }
}
