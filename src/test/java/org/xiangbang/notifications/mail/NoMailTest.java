package org.xiangbang.notifications.mail;

import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.notifications.delivery.Outbox;

@AppTest
@DisplayName("Choices about mail")
class NoMailTest {
    private static final String LOGIN = "line.chief@513228";

    @Autowired
    private JdbcClient db;

    @Autowired
    private OfficialClock clock;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Said said;

    @Test
    @DisplayName("say so where no mail server is set up")
    void withoutMail() {
        var off = new MailProperties("", 587, "", "", "", MailProperties.Security.STARTTLS, LocalTime.of(8, 0));
        var mail = new MailPreferences(db, clock, new MailServer(off), outbox);

        said.wrong("notices.mail-off", () -> mail.ask(LOGIN, "line@example.org"), "没有配置邮件服务器", "mail");
    }
}
