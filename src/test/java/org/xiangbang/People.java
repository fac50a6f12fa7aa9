package org.xiangbang;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Desks;
import org.xiangbang.access.administration.AccountRequests;
import org.xiangbang.access.administration.Administration;
import org.xiangbang.access.requests.Requests;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** People for tests, each a new natural person with an account of their own that nobody can sign in to. */
@Component
public class People {
    private final JdbcClient db;
    private final Desks desks;
    private final Accounts accounts;
    private final Administration administration;
    private final AccountRequests accountRequests;
    private final Requests requests;

    People(
            JdbcClient db,
            Desks desks,
            Accounts accounts,
            Administration administration,
            AccountRequests accountRequests,
            Requests requests) {
        this.accountRequests = accountRequests;
        this.db = db;
        this.desks = desks;
        this.accounts = accounts;
        this.administration = administration;
        this.requests = requests;
    }

    /** An account as administrators open it: the security administrator asks for its desk, and the system administrator confirms. */
    public Official opened(String login, String name, String password, String desk) {
        administration.open(
                login, name, password, desk, accounts.official("security").orElseThrow());
        confirm(login);
        return accounts.official(login).orElseThrow();
    }

    /** An account that administrators close. */
    public void closed(String login) {
        accountRequests.close(login, "离任", accounts.official("security").orElseThrow());
        confirm(login);
    }

    /** The system administrator confirms everything that waits about this account. */
    public void confirm(String login) {
        var second = accounts.official("admin").orElseThrow();
        requests.page(null).open().stream()
                .filter(request -> request.items().stream().anyMatch(item -> (item + " ").startsWith(login + " ")))
                .forEach(request -> requests.confirm(request.id(), second));
    }

    /** A new person at these desks. */
    public Official at(String... deskIds) {
        var login = "test-" + UUID.randomUUID();
        var person = db.sql("insert into access.person (name) values (?) returning id")
                .param("Test " + login.substring(5, 13))
                .query(Long.class)
                .single();
        db.sql("insert into access.account (login, person, password, administrator) values (?, ?, '{noop}-', false)")
                .params(login, person)
                .update();
        var held = Arrays.stream(deskIds).map(Desk::parse).toList();
        held.forEach(desk -> desks.grant(desk, login, null));
        return new Official(login, person, "Test " + login.substring(5, 13), held);
    }

    /** The same natural person, signed in with one more desk. */
    public Official also(Official known, String desk) {
        desks.grant(Desk.parse(desk), known.login(), null);
        var held = new java.util.ArrayList<>(known.desks());
        held.add(Desk.parse(desk));
        return new Official(known.login(), known.person(), known.name(), held);
    }
}
