package org.xiangbang.access.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.Visitor;
import org.xiangbang.access.administration.DeskTree.Begun;

@AppTest
@DisplayName("The workbench of an administrator")
class FirstStepsTest {
    @LocalServerPort
    private int port;

    @Autowired
    private DeskTree tree;

    @Autowired
    private JdbcClient db;

    @Test
    @DisplayName("leads on while there are no divisions, or nobody holds a desk, and no longer")
    void leadsOn() {
        var empty = new Begun(false, false);
        assertThat(FirstSteps.view(empty, true, false))
                .hasValueSatisfying(view ->
                        assertThat(view.model()).isEqualTo(Map.of("divisions", true, "desks", false, "awaited", true)));
        assertThat(FirstSteps.view(empty, false, true))
                .hasValueSatisfying(view ->
                        assertThat(view.model()).isEqualTo(Map.of("divisions", false, "desks", true, "awaited", true)));
        assertThat(FirstSteps.view(new Begun(true, false), true, false)).isEmpty();
        assertThat(FirstSteps.view(new Begun(true, false), false, true))
                .hasValueSatisfying(view -> assertThat(view.model()).containsEntry("awaited", false));
        assertThat(FirstSteps.view(new Begun(true, true), true, true)).isEmpty();
    }

    @Test
    @DisplayName("leads whoever gives desks to the import of people until somebody holds one")
    void nobodyHoldsADesk() {
        held("null", "'1999-01-01'");
        try {
            assertThat(tree.begun()).isEqualTo(new Begun(true, false));
            assertThat(home("security", "zh"))
                    .contains("从这里开始", "还没有人任职。", "/admin/desks/import", "/admin/accounts#open");
            assertThat(home("security", "en")).contains("Begin here", "Import people and desks from a workbook");
            assertThat(home("admin", "zh")).doesNotContain("从这里开始");
        } finally {
            held("'1999-01-01'", "null");
        }
        assertThat(tree.begun()).isEqualTo(new Begun(true, true));
        for (var login : List.of("admin", "security", "audit-admin"))
            assertThat(home(login, "zh")).contains("需要管理员处理").doesNotContain("从这里开始");
    }

    private String home(String login, String language) {
        return new Visitor(port, login).signIn().page("/?lang=" + language).body();
    }

    private void held(String before, String after) {
        db.sql("update access.holding set held_until = %s where held_until is not distinct from %s"
                        .formatted(after, before))
                .update();
    }
}
