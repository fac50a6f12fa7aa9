package org.xiangbang.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.notifications.Distribution;
import org.xiangbang.notifications.Mails;
import org.xiangbang.notifications.Notifications;
import org.xiangbang.notifications.Telling;
import org.xiangbang.notifications.delivery.Deliveries;
import org.xiangbang.notifications.delivery.DeliveryChannel;
import org.xiangbang.notifications.delivery.Outbox;

@AppTest
@DisplayName("Mail")
class MailTest {
    @Autowired
    Outbox outbox;

    @Autowired
    List<DeliveryChannel> couriers;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MailPreferences own;

    @Autowired
    Telling telling;

    @Autowired
    People people;

    @Autowired
    Notifications notifications;

    @Autowired
    JdbcClient db;

    @Autowired
    OfficialClock clock;

    @Value("${xiangbang.mail.port}")
    int port;

    GreenMail server;

    @BeforeEach
    void startServer() {
        telling.emptyOutbox();
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop();
        telling.emptyOutbox();
    }

    @Test
    @DisplayName("says case, step, term and where to read on, and names nobody")
    void ofANotice() throws Exception {
        var desk = new org.xiangbang.shared.Desk("organization", "handler", "T-" + System.nanoTime());
        var who = people.at(desk.id());
        var address = telling.reachable(who, "mail");
        var task = telling.task();

        telling.act(telling.offered(task, desk), telling.notification("urged", task, who, "王五"));
        deliver();

        var mails = server.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getAllRecipients()[0]).hasToString(address);
        assertThat(Stream.of(mails).map(Mails::subject))
                .containsExactlyInAnyOrder("[乡帮] 新待办 P-513228-2026-9999", "[乡帮] 催办 P-513228-2026-9999");
        for (var mail : mails)
            assertThat(Mails.text(mail))
                    .contains("案号：P-513228-2026-9999", "/me/notices/", "text/html")
                    .doesNotContain("王五", who.name());
        assertThat(Mails.text(mails[0])).contains("环节：复核", "期限：2027-03-04 10:05");
        assertThat(telling.states(who)).containsExactly("sent", "sent");
    }

    @Test
    @DisplayName("comes in the language of its reader, to those who chose it, and to nobody else")
    void byChoice() {
        var english = people.at("organization.handler@T-1");
        telling.reachable(english, "mail");
        own.choose(english.login(), "en", Map.of("case", "mail"));
        var chinese = people.at("organization.handler@T-2");
        telling.reachable(chinese, "none");
        var unconfirmed = people.at("organization.handler@T-3");
        own.choose(unconfirmed.login(), "zh", Map.of("case", "mail"));

        for (var who : List.of(english, chinese, unconfirmed))
            telling.act(telling.notification("copied", null, who, "x"));
        deliver();

        assertThat(Stream.of(server.getReceivedMessages()).map(Mails::subject))
                .containsExactly("[Xiangbang] Copy P-513228-2026-9999");
        assertThat(telling.states(chinese)).isEmpty();
        assertThat(telling.states(unconfirmed)).isEmpty();
        assertThat(notifications.unread(chinese.login())).isEqualTo(1);
    }

    @Test
    @DisplayName("comes once a day as a digest of what is still unread")
    void digest() throws Exception {
        var who = people.at("organization.handler@T-7");
        telling.reachable(who, "digest");
        var another = people.at("organization.handler@T-8");
        telling.reachable(another, "digest");
        for (var kind : List.of("copied", "canceled", "urged")) telling.act(telling.notification(kind, null, who, "x"));
        telling.act(telling.notification("copied", null, another, "x"));
        assertThat(telling.states(who)).containsExactly("waiting");
        deliver();
        assertThat(server.getReceivedMessages()).as("before the hour").isEmpty();

        var canceled = notifications.list(who, null, 10, true).items().get(1);
        notifications.read(canceled.id(), who);
        notifications.readAll(another);
        telling.everythingIsDue();
        deliver();

        assertThat(server.getReceivedMessages()).hasSize(1);
        var mail = server.getReceivedMessages()[0];
        assertThat(Mails.subject(mail)).contains("通知汇总（2 条未读）");
        assertThat(Mails.text(mail)).contains("抄送", "催办").doesNotContain("撤销");
        assertThat(telling.states(another)).containsExactly("dropped");
    }

    @Test
    @DisplayName("is not queued where no server is configured")
    void noServer() {
        var who = people.at("organization.handler@T-10");
        telling.reachable(who, "mail");
        var off = new MailServer(
                new MailProperties("", 25, "", "", "", MailProperties.Security.NONE, LocalTime.of(8, 0)));
        telling.commit(telling.notification("copied", null, who, "x"));

        new Distribution(db, clock, off).all();

        assertThat(off.configured()).isFalse();
        assertThat(notifications.unread(who.login())).isEqualTo(1);
        assertThat(telling.states(who)).isEmpty();
    }

    private void deliver() {
        new Deliveries(outbox, couriers, transactions).all();
    }
}
