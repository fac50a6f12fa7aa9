package org.xiangbang.access.oidc;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.access.Accounts;

/** A program with a provider beside it; before each test somebody has a new account, and a number that the provider tells of them. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WithProvider {
    @Autowired
    private JdbcConnectionDetails database;

    @Value("${xiangbang.data-directory}")
    private String data;

    @Autowired
    protected Accounts accounts;

    @Autowired
    protected JdbcClient db;

    protected SignInThere at;
    protected String login;
    protected String number;

    @BeforeAll
    void start() {
        at = new SignInThere(database, data, accounts, db);
    }

    @AfterAll
    void stop() {
        at.close();
    }

    @BeforeEach
    void somebody() {
        Provider.forge(claims -> {});
        number = UUID.randomUUID().toString().substring(0, 12);
        login = at.opened();
        db.sql("delete from access.attempt").update();
    }
}
