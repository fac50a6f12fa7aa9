package org.xiangbang.access.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.access.Accounts;
import org.xiangbang.shared.Desk;

@AppTest
@DisplayName("The tree of desks")
class VacantDesksTest {
    private static final String PASSWORD = "Xiangbang-2026";

    @Autowired
    private People people;

    @Autowired
    private Administration administration;

    @Autowired
    private Accounts accounts;

    @Autowired
    private DeskTree tree;

    @Autowired
    private JdbcClient db;

    @Test
    @DisplayName("counts a desk whose only holder has a closed account as vacant")
    void closedHolder() {
        var desk = "education.inspector@513228";
        var login = somebody("演示·离任", desk);
        var before = tree.vacant();
        disabled(login, "now()");

        assertThat(tree.vacant()).isEqualTo(before + 1);
        assertThat(tree.vacant("513228", null, 100)).contains(Desk.parse(desk));
        disabled(login, "null");
        assertThat(tree.vacant()).isEqualTo(before);
    }

    private void disabled(String login, String at) {
        db.sql("update access.account set disabled_at = " + at + " where login = ?")
                .param(login)
                .update();
    }

    private String somebody(String name, String desk) {
        var login = "tree-" + UUID.randomUUID().toString().substring(0, 12);
        people.opened(login, name, PASSWORD, desk);
        return login;
    }
}
