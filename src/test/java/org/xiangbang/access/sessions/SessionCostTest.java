package org.xiangbang.access.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.bench.SqlMeter;

@AppTest
@DisplayName("A request in a session")
@Tag("bench")
class SessionCostTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient db;

    private String login;
    private Visitor visitor;

    @BeforeEach
    void signIn() {
        login = "cost-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(login, "演示·登录", "Xiangbang-2026", null, null);
        visitor = new Visitor(port, login).signIn();
    }

    @Test
    @DisplayName("costs one statement, and one more once a minute")
    void fewStatements() {
        visitor.page("/tasks");
        assertThat(during("/tasks")).hasSize(1);
        assertThat(during("/bench/nothing")).hasSize(1);

        db.sql("update access.session set last_access_time = last_access_time - 61000 where principal_name = ?")
                .param(login)
                .update();
        assertThat(during("/tasks")).hasSize(2);
        assertThat(during("/tasks")).hasSize(1);
    }

    @Test
    @DisplayName("costs nothing for files, for visitors and for programs with HTTP Basic")
    void nothing() {
        assertThat(during("/assets/app.css")).isEmpty();
        assertThat(heard(() -> visitor.get("/api/v1/me"))).isNotEmpty();
        assertThat(heard(() -> new Visitor(port, login).get("/api/v1/me"))).isEmpty();
        assertThat(heard(() -> new Visitor(port, login).page("/sign-in"))).isEmpty();
    }

    private List<String> during(String path) {
        return heard(() -> assertThat(visitor.page(path).statusCode()).isEqualTo(200));
    }

    /** What is sent to the tables of sessions meanwhile. */
    private static List<String> heard(Runnable act) {
        var heard = new CopyOnWriteArrayList<String>();
        SqlMeter.everywhere(call -> {
            if (call.sql().contains("access.session") && !call.sql().contains("skip locked")) heard.add(call.sql());
        });
        try {
            act.run();
            return List.copyOf(heard);
        } finally {
            SqlMeter.everywhere(null);
        }
    }
}
