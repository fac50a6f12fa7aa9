package org.xiangbang;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Desks;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** People for tests, each a new natural person with an account of their own that nobody can sign in to. */
@Component
public class People {
    private final JdbcClient db;
    private final Desks desks;

    People(JdbcClient db, Desks desks) {
        this.db = db;
        this.desks = desks;
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
