package org.xiangbang.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.notifications.Mails;
import org.xiangbang.notifications.Telling;
import org.xiangbang.notifications.administration.DeadLetters;

/** Over real SMTP: the mail server is stopped and started, and a copy of the application dies in the middle. */
@AppTest
@DisplayName("A delivery")
class DeliveriesTest {
    @Autowired
    Outbox outbox;

    @Autowired
    List<DeliveryChannel> couriers;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Telling telling;

    @Autowired
    People people;

    @Autowired
    DeadLetters letters;

    @Autowired
    JdbcClient db;

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
    @DisplayName("waits while the server is away and then comes in order, nothing lost")
    void serverAway() {
        var who = people.at("organization.handler@T-4");
        telling.reachable(who, "mail");
        server.stop();

        for (var kind : List.of("copied", "urged", "canceled")) telling.act(telling.notification(kind, null, who, "x"));
        for (int i = 0; i < 3; i++) deliver();
        assertThat(telling.states(who)).containsOnly("waiting");
        assertThat(letters.waiting()).anySatisfy(w -> {
            assertThat(w.channel()).isEqualTo("mail");
            assertThat(w.number()).isEqualTo(3);
            assertThat(w.lastError()).contains("ConnectException");
        });

        server.start();
        deliver();

        assertThat(Stream.of(server.getReceivedMessages()).map(Mails::subject))
                .containsExactly(
                        "[乡帮] 抄送 P-513228-2026-9999", "[乡帮] 催办 P-513228-2026-9999", "[乡帮] 撤销 P-513228-2026-9999");
        assertThat(telling.states(who)).containsOnly("sent");
    }

    @Test
    @DisplayName("is sent again with the same Message-ID when its sender died before marking it")
    void senderDies() throws Exception {
        var who = people.at("organization.handler@T-5");
        telling.reachable(who, "mail");
        telling.act(telling.notification("copied", null, who, "x"));
        var mail = couriers.stream()
                .filter(c -> c.channel().equals("mail"))
                .findFirst()
                .orElseThrow();
        var first = new AtomicBoolean(true);
        var dying = new Deliveries(
                outbox,
                List.of(new Wrapped(mail()) {
                    @Override
                    public String carry(Delivery delivery) {
                        var address = super.carry(delivery);
                        if (first.getAndSet(false)) loseTheDatabase();
                        return address;
                    }
                }),
                transactions);

        assertThatThrownBy(dying::all).isInstanceOf(RuntimeException.class);
        assertThat(telling.states(who)).containsExactly("waiting");
        deliver();

        var mails = server.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getMessageID()).isEqualTo(mails[1].getMessageID()).contains("@example.org");
        assertThat(telling.states(who)).containsExactly("sent");
    }

    @Test
    @DisplayName("is sent once and in order by two copies of the application at work")
    void twoCopies() {
        var many = IntStream.range(0, 6)
                .mapToObj(i -> people.at("organization.handler@T-6" + i))
                .toList();
        many.forEach(who -> telling.reachable(who, "mail"));
        for (int i = 0; i < 5; i++)
            for (var who : many) telling.act(telling.notification(i % 2 == 0 ? "copied" : "canceled", null, who, "x"));

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(this::deliver),
                        CompletableFuture.runAsync(this::deliver),
                        CompletableFuture.runAsync(this::deliver))
                .join();
        deliver();

        assertThat(server.getReceivedMessages()).hasSize(30);
        for (var who : many)
            assertThat(Stream.of(server.getReceivedMessages())
                            .filter(m -> Mails.to(m).startsWith(who.login()))
                            .map(Mails::subject)
                            .map(s -> s.contains("抄送")))
                    .containsExactly(true, false, true, false, true);
    }

    @Test
    @DisplayName("that the server refuses for good goes to the administrator, who can have it tried again")
    void refused() {
        var who = people.at("organization.handler@T-9");
        telling.reachable(who, "mail");
        var refusing = new Deliveries(
                outbox,
                List.of(
                        new Wrapped(couriers.stream()
                                .filter(c -> c.channel().equals("mail"))
                                .findFirst()
                                .orElseThrow()) {
                            @Override
                            public String carry(Delivery delivery) {
                                throw Undelivered.forGood("550 no such mailbox");
                            }
                        }),
                transactions);
        telling.act(telling.notification("copied", null, who, "x"));
        refusing.all();

        assertThat(letters.list(null).items()).anySatisfy(dead -> {
            assertThat(dead.receiver()).isEqualTo(who.login());
            assertThat(dead.lastError()).isEqualTo("550 no such mailbox");
            assertThat(dead.kind()).isEqualTo("copied");
        });
        assertThat(letters.alarms()).isPositive();
        letters.retryAll();
        deliver();
        assertThat(telling.states(who)).containsExactly("sent");
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    @DisplayName("is tried again after longer and longer pauses, up to the limit of its channel")
    void pauses() {
        var hour = Duration.ofHours(1);

        assertThat(IntStream.of(0, 1, 2, 8, 9, 19).mapToObj(n -> Deliveries.pause(n, hour)))
                .containsExactly(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(40),
                        Duration.ofSeconds(2560),
                        hour,
                        hour);
    }

    /** A run of a copy of the application; what it postponed is due again at once. */
    private void deliver() {
        new Deliveries(outbox, couriers, transactions).all();
        telling.everythingIsDue();
    }

    private DeliveryChannel mail() {
        return couriers.stream()
                .filter(c -> c.channel().equals("mail"))
                .findFirst()
                .orElseThrow();
    }

    /** What the database sees of a copy that is killed: its connection is gone, and its locks are released. */
    private void loseTheDatabase() {
        var mine = db.sql("select pg_backend_pid()").query(Integer.class).single();
        var other = new TransactionTemplate(transactions);
        other.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        other.executeWithoutResult(s -> db.sql("select pg_terminate_backend(?)")
                .param(mine)
                .query(Boolean.class)
                .single());
    }

    private static class Wrapped implements DeliveryChannel {
        private final DeliveryChannel deliveryChannel;

        Wrapped(DeliveryChannel deliveryChannel) {
            this.deliveryChannel = deliveryChannel;
        }

        @Override
        public String channel() {
            return deliveryChannel.channel();
        }

        @Override
        public Duration patience() {
            return deliveryChannel.patience();
        }

        @Override
        public String carry(Delivery delivery) {
            return deliveryChannel.carry(delivery);
        }
    }
}
