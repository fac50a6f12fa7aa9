package org.xiangbang.access.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("A list that was uploaded for an import and not applied")
class UploadedFilesTest {
    @Autowired
    private UploadedFiles files;

    @Autowired
    @Qualifier("owner")
    private JdbcClient owner;

    @Test
    @DisplayName("is removed after a week")
    void isRemoved() {
        add("agriculture.handler@513228", 6);
        add("agriculture.reviewer@513228", 8);

        files.remove();

        assertThat(owner.sql("delete from access.staff_file where login like 'agriculture.%@513228' returning login")
                        .query(String.class)
                        .list())
                .containsExactly("agriculture.handler@513228");
    }

    private void add(String login, int days) {
        owner.sql(
                        "insert into access.staff_file (login, content, at) values (?, 'x', now() - make_interval(days => ?))")
                .params(login, days)
                .update();
    }
}
