package org.xiangbang.access.signin;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Desks;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;

/** Lets a person of a social organization open an account for themselves, with which they file the organization's sign-up. */
@Service
public class SignUp {
    private final Accounts accounts;
    private final Desks desks;

    SignUp(Accounts accounts, Desks desks) {
        this.accounts = accounts;
        this.desks = desks;
    }

    /**
     * Opens the account with an applicant's desk of its own. What it files is offered back to this desk; nothing else is.
     *
     * @throws FormRefused naming every field that is wrong
     */
    @Transactional
    public Official open(String login, String name, String password) {
        Findings.together(
                () -> {
                    if (login == null || !login.matches("[a-z0-9][a-z0-9-]{2,39}"))
                        throw new FormRefused("login", "account.login-form");
                },
                () -> accounts.mayOpen(login, name, password));
        var person = accounts.open(login, name, password, null, null);
        desks.grant(applicantDesk(login), login, null);
        return new Official(login, person.person(), person.name(), desks.of(login));
    }

    /** Returns the desk of a person who signed up and is not admitted yet. */
    public static Desk applicantDesk(String login) {
        return new Desk("applicant", "handler", login);
    }
}
